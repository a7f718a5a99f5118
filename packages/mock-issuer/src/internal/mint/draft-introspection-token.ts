import type { IssuerContext } from '../context.ts'
import { runSigningHooks } from '../hooks/run-signing-hooks.ts'
import type { TokenDraft } from '../tokens/draft.ts'
import { type MintOptions, readMintOptions } from '../tokens/mint-options.ts'
import { nowInSeconds } from './seconds.ts'

/** The members of an introspection answer (RFC 7662 section 2.2). */
export interface IntrospectionAnswer {
  active: boolean
  [member: string]: unknown
}

/** Options of `introspectionToken`. Any other member is refused with a TypeError. */
export interface IntrospectionTokenOptions extends MintOptions {
  /** The resource server that asked. Default: the issuer's `audience`. */
  audience?: string
}

/** Without `sub` and `exp` at the top, so that nobody takes it for an access token (RFC 9701 section 5). */
export async function draftIntrospectionToken(
  context: IssuerContext,
  answer: IntrospectionAnswer = { active: false },
  options: IntrospectionTokenOptions = {}
): Promise<TokenDraft> {
  const settings = readMintOptions(options, context.settings.accessTokenAlgorithm, ['audience'])
  const key = await context.keys.current(settings.algorithm)
  const draft = {
    key,
    header: { typ: 'token-introspection+jwt', kid: key.kid, ...settings.header },
    claims: {
      iss: context.address.url(),
      aud: options.audience ?? context.settings.audience,
      iat: nowInSeconds(context),
      token_introspection: answer
    }
  }
  return runSigningHooks(context, draft, 'introspection')
}
