import type { IssuerContext } from '../context.ts'
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
  return {
    key,
    header: { typ: 'at+jwt', kid: key.kid, ...header },
    claims: accessTokenClaims(context, claims, lifetimeSeconds)
  }
}
