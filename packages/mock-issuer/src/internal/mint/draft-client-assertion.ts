import type { IssuerContext } from '../context.ts'
import type { TokenDraft } from '../tokens/draft.ts'
import type { ClientKey } from './client-key.ts'
import { type ClientTokenOptions, readClientTokenOptions } from './client-token-options.ts'
import { nowInSeconds } from './seconds.ts'

/** Options of `clientAssertion`. Any other member is refused with a TypeError. */
export interface ClientAssertionOptions extends ClientTokenOptions {
  /** Claims besides the defaults. One given replaces the default; `undefined` removes it. */
  claims?: Readonly<Record<string, unknown>>
}

/** The audience is the issuer and nothing else: an address of an endpoint could be another server's. */
export async function draftClientAssertion(
  context: IssuerContext,
  options: ClientAssertionOptions = {}
): Promise<TokenDraft<ClientKey>> {
  const settings = await readClientTokenOptions(context, 'clientAssertion', options, ['claims'])
  const { clientId, key, header, lifetimeSeconds } = settings
  const iat = nowInSeconds(context)
  return {
    key,
    header: { typ: 'client-authentication+jwt', kid: key.kid, ...header },
    claims: {
      iss: clientId,
      sub: clientId,
      aud: context.address.url(),
      jti: context.random.uuid(),
      iat,
      exp: iat + lifetimeSeconds,
      ...options.claims
    }
  }
}
