import type { IssuerContext } from '../context.ts'
import type { TokenDraft } from '../tokens/draft.ts'
import type { ClientKey } from './client-key.ts'
import { type ClientTokenOptions, readClientTokenOptions } from './client-token-options.ts'
import { nowInSeconds } from './seconds.ts'

/**
 * The parameters of an authorization request, by their names on the wire. One given replaces the default;
 * `undefined` removes it.
 */
export type RequestParameters = Readonly<Record<string, unknown>>

/** RFC 9101 sections 4 and 10.8. */
export async function draftRequestObject(
  context: IssuerContext,
  parameters: RequestParameters = {},
  options: ClientTokenOptions = {}
): Promise<TokenDraft<ClientKey>> {
  const { client_id: clientId } = parameters
  const named = typeof clientId === 'string' ? { clientId } : {}
  const settings = await readClientTokenOptions(context, 'requestObject', { ...named, ...options })
  const iat = nowInSeconds(context)
  return {
    key: settings.key,
    header: { typ: 'oauth-authz-req+jwt', kid: settings.key.kid, ...settings.header },
    claims: {
      iss: settings.clientId,
      aud: context.address.url(),
      client_id: settings.clientId,
      jti: context.random.uuid(),
      iat,
      nbf: iat,
      exp: iat + settings.lifetimeSeconds,
      ...parameters
    }
  }
}
