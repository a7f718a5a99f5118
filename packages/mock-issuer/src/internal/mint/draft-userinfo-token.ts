import type { IssuerContext } from '../context.ts'
import { runSigningHooks } from '../hooks/run-signing-hooks.ts'
import { defaultSubject } from '../tokens/claims.ts'
import type { TokenDraft } from '../tokens/draft.ts'
import { type MintOptions, readMintOptions } from '../tokens/mint-options.ts'
import { extraClaims } from '../users/extra-claims.ts'
import { firstClientId } from './first-client-id.ts'
import { nowInSeconds } from './seconds.ts'

/** Claims of a signed userinfo answer. A claim given replaces the default; `undefined` removes it. */
export interface UserinfoClaims {
  iss?: string | undefined
  /** The client. */
  aud?: string | readonly string[] | undefined
  sub?: string | undefined
  [claim: string]: unknown
}

/** OpenID Connect Core 1.0 section 5.3.2. */
export async function draftUserinfoToken(
  context: IssuerContext,
  claims: UserinfoClaims = {},
  options: MintOptions = {}
): Promise<TokenDraft> {
  const settings = readMintOptions(options, context.settings.idTokenAlgorithm, [])
  const key = await context.keys.current(settings.algorithm)
  const iat = nowInSeconds(context)
  const sub = claims.sub ?? context.users.current()?.sub ?? defaultSubject
  const draft = {
    key,
    header: { typ: 'JWT', kid: key.kid, ...settings.header },
    claims: {
      ...context.users.get(sub)?.profile,
      ...extraClaims(context, 'userinfo', sub),
      iss: context.address.url(),
      aud: firstClientId(context),
      sub,
      iat,
      exp: iat + settings.lifetimeSeconds,
      ...claims
    }
  }
  return runSigningHooks(context, draft, 'userinfo')
}
