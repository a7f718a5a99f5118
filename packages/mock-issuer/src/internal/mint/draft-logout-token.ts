import type { IssuerContext } from '../context.ts'
import { runSigningHooks } from '../hooks/run-signing-hooks.ts'
import { defaultSubject } from '../tokens/claims.ts'
import type { TokenDraft } from '../tokens/draft.ts'
import { type MintOptions, readMintOptions } from '../tokens/mint-options.ts'
import { firstClientId } from './first-client-id.ts'
import { nowInSeconds } from './seconds.ts'

/**
 * Claims of a logout token (OpenID Connect Back-Channel Logout 1.0 section 2.4). A claim given replaces
 * the default; `undefined` removes it.
 */
export interface LogoutTokenClaims {
  iss?: string | undefined
  /** The client, or several of them. */
  aud?: string | readonly string[] | undefined
  /** The user. Default: the one who signs in, if `sid` is not given. */
  sub?: string | undefined
  /** The session. */
  sid?: string | undefined
  jti?: string | undefined
  events?: unknown
  /** Epoch seconds. */
  iat?: number | undefined
  /** Epoch seconds. */
  exp?: number | undefined
  [claim: string]: unknown
}

export const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'

/** Section 2.4 recommends a life of two minutes at most. */
const lifetime = '2m'

export async function draftLogoutToken(
  context: IssuerContext,
  claims: LogoutTokenClaims = {},
  options: MintOptions = {}
): Promise<TokenDraft> {
  const settings = readMintOptions({ expiresIn: lifetime, ...options }, context.settings.idTokenAlgorithm, [])
  const key = await context.keys.current(settings.algorithm)
  const iat = nowInSeconds(context)
  const draft = {
    key,
    header: { typ: 'logout+jwt', kid: key.kid, ...settings.header },
    claims: {
      iss: context.address.url(),
      aud: firstClientId(context),
      iat,
      exp: iat + settings.lifetimeSeconds,
      jti: context.random.uuid(),
      events: { [logoutEvent]: {} },
      ...(claims.sid === undefined ? { sub: context.users.current()?.sub ?? defaultSubject } : {}),
      ...claims
    }
  }
  return runSigningHooks(context, draft, 'logout_token')
}
