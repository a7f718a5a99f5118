import type { IssuerContext } from '../context.ts'
import type { AccessTokenClaims } from './claims.ts'
import { draftAccessToken } from './draft-access-token.ts'
import { recordedClaims, signDraft } from './draft.ts'
import type { MintOptions } from './mint-options.ts'
import { mintOpaqueToken } from './mint-opaque-token.ts'
import { recordMintedToken } from './record-minted-token.ts'

export async function mintAccessToken(
  context: IssuerContext,
  claims?: AccessTokenClaims,
  options?: MintOptions
): Promise<string> {
  if (context.settings.persona?.opaqueAccessTokens) return mintOpaqueToken(context, claims, options)
  const draft = await draftAccessToken(context, claims, options)
  return recordMintedToken(context, await signDraft(draft), recordedClaims(draft))
}
