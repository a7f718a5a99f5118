import {
  andThen,
  type CredentialReading,
  type GateRequest,
  readAuthorization,
  readCredential,
  readForm,
  readQuery,
  whenAll
} from '@jeton/gate'
import type { RequireBearerOptions } from '../require-bearer-options.ts'

/** Where in a request a token may be. */
export type TokenPlace = 'authorization' | 'query' | 'form'

/** What a request holds, and where. */
export interface PlacedReading {
  readonly place: TokenPlace
  readonly reading: CredentialReading
}

/** Where tokens are read from. */
interface TokenPlaces {
  readonly read: (request: GateRequest) => PlacedReading | Promise<PlacedReading>
  readonly locate: (request: GateRequest) => readonly string[] | Promise<readonly string[]>
}

type Reader = (request: GateRequest) => CredentialReading | Promise<CredentialReading>

const parameter = 'access_token'

const readers: Readonly<Record<TokenPlace, Reader>> = {
  authorization: request => readAuthorization(request, 'Bearer'),
  // RFC 6750 section 2.3: for the request methods that carry no body.
  query: request =>
    ['GET', 'HEAD'].includes(request.method) ? readQuery(request, parameter) : { found: 'nothing' },
  form: request => readForm(request, parameter)
}

/** The usual case, without lists. */
const headerAlone: TokenPlaces = {
  read: request => ({ place: 'authorization', reading: readAuthorization(request, 'Bearer') }),
  locate: request => (readAuthorization(request, 'Bearer').found === 'nothing' ? [] : ['authorization'])
}

/** Reads the places that were switched on; the header always is. */
export function tokenPlaces({
  form = false,
  query = false
}: RequireBearerOptions['readFrom'] = {}): TokenPlaces {
  const places: readonly TokenPlace[] = [
    'authorization',
    ...(query ? (['query'] as const) : []),
    ...(form ? (['form'] as const) : [])
  ]
  if (!form && !query) return headerAlone
  const readEach = (
    request: GateRequest
  ): readonly CredentialReading[] | Promise<readonly CredentialReading[]> =>
    whenAll(places.map(place => readers[place](request)))
  return {
    read: request =>
      andThen(readEach(request), readings => ({
        place: placesIn(readings)[0] ?? 'authorization',
        reading: readCredential(readings)
      })),
    locate: request => andThen(readEach(request), placesIn)
  }

  function placesIn(readings: readonly CredentialReading[]): readonly TokenPlace[] {
    return places.filter((_, index) => readings[index]?.found !== 'nothing')
  }
}
