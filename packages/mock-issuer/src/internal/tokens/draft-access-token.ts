import type { IssuerContext } from '../context.ts'
import { runSigningHooks } from '../hooks/run-signing-hooks.ts'
import { shapeAccessToken } from '../personas/shape-access-token.ts'
import { accessTokenClaims } from './access-token-claims.ts'
import type { AccessTokenClaims } from './claims.ts'
import type { TokenDraft } from './draft.ts'
import { type MintOptions, readMintOptions } from './mint-options.ts'

export async function draftAccessToken(
  context: IssuerContext,
  claims: AccessTokenClaims = {},
  options: MintOptions = {}
): Promise<TokenDraft> {
  const { algorithm, header, lifetimeSeconds } = readMintOptions(
    options,
    context.settings.accessTokenAlgorithm,
    []
  )
  const key = await context.keys.current(algorithm)
  const draft = {
    key,
    header: { typ: 'at+jwt', kid: key.kid },
    claims: accessTokenClaims(context, claims, lifetimeSeconds)
  }
  const shaped = shapeAccessToken(context, draft, claims)
  return runSigningHooks(context, { ...shaped, header: { ...shaped.header, ...header } }, 'access_token')
}
