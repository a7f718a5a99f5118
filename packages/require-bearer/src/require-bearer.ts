import {
  type AccessTokenAuth,
  andThen,
  type Challenge,
  type CredentialGate,
  type Decision,
  type GateRequest,
  type JsonObject,
  refuse
} from '@jeton/gate'
import type { Fault } from './internal/fault.ts'
import { settleOptions } from './internal/settle-options.ts'
import { type PlacedReading, type TokenPlace, tokenPlaces } from './internal/token-places.ts'
import { verifiedTokens } from './internal/verified-tokens.ts'
import type { RequireBearerOptions } from './require-bearer-options.ts'

/**
 * Makes a gate that accepts one JWT access token, presented as `Authorization: Bearer …`, and tells who is calling.
 *
 * The text of the token is read strictly before any parser sees it; then come kind, issuer, algorithm, signature,
 * times, audience and binding, each with a refusal code of its own. ID tokens and every other JWT that is not an access
 * token are refused whatever their signature and audience. A token reaches only the keys of the issuer it names, and
 * nothing in its header makes a request. Keys come from the issuer's metadata, are fetched with time and size limits,
 * without redirects, and one load at a time; docs/key-source.md is the contract.
 *
 * Signatures are remembered (`cache`), permissions are not: a token that was seen before is judged anew, without a
 * promise and without a signature.
 *
 * It leaves to the caller: scopes (`requireScope`), whether the object asked for belongs to the subject, and revocation
 * before `exp` unless `revocation` is given.
 *
 * Refuses with: `credentials_malformed`, `credentials_ambiguous` (400); `token_malformed`, `token_encrypted`,
 * `id_token_presented` and one code for each other kind of token, `token_type_refused`, `token_type_ambiguous`,
 * `issuer_mismatch`, `algorithm_not_allowed`, `critical_extension_unknown`, `key_unknown`, `signature_invalid`,
 * `token_expired`, `token_not_yet_valid`, `claim_missing`, `claim_invalid`, `audience_mismatch`, `client_not_allowed`,
 * `binding_unproven`, `token_revoked` (401); `dependency_unavailable` (503). Abstains when no bearer token is there.
 *
 * @param options see {@link RequireBearerOptions}; `issuer` and `audience` are required
 * @throws TypeError naming the option and the rule, when an option is missing, unknown or out of range
 * @see RFC 6750; RFC 7519 section 7.2; RFC 8725; RFC 9068 section 4
 */
export function requireBearer<Claims = JsonObject>(
  options: RequireBearerOptions<Claims>
): CredentialGate<AccessTokenAuth<Claims>> {
  type Granted = AccessTokenAuth<Claims>
  const settings = settleOptions(options)
  const { realm = 'api', resourceMetadata } = options
  const challenges: readonly Challenge[] = [
    { scheme: 'Bearer', realm, ...(resourceMetadata !== undefined && { resourceMetadata }) }
  ]
  const places = tokenPlaces(options.readFrom)

  const judgeToken = verifiedTokens(settings)

  const answer = (verdict: AccessTokenAuth<unknown> | Fault, place: TokenPlace): Decision<Granted> => {
    if ('code' in verdict) return refuse(verdict.code, { ...verdict, challenges, scheme: 'Bearer' })
    return {
      outcome: 'grant',
      // What the schema made of the claims, which is what the type parameter says, or the claims as they are.
      auth: verdict as Granted,
      challenges,
      headers: place === 'query' ? privateResponse : varies
    }
  }
  const judgeReading = ({
    place,
    reading
  }: PlacedReading): Decision<Granted> | Promise<Decision<Granted>> => {
    if (reading.found === 'nothing') return { outcome: 'abstain', challenges, headers: varies }
    if (reading.found !== 'credential')
      return refuse(`credentials_${reading.found}`, { challenges, scheme: 'Bearer' })
    return andThen(judgeToken(reading.value), verdict => answer(verdict, place))
  }
  const judge = (request: GateRequest): Decision<Granted> | Promise<Decision<Granted>> =>
    andThen(places.read(request), judgeReading)
  return Object.assign(judge, { locate: places.locate, challenges })
}

// RFC 9110 section 12.5.5: what a cache holds for one caller is not for another.
const varies: Readonly<Record<string, string>> = { Vary: 'Authorization' }

// RFC 6750 section 2.3: a response to a request with the token in its address is for one reader only.
const privateResponse: Readonly<Record<string, string>> = { 'Cache-Control': 'private' }
