import type { IssuerContext } from '../context.ts'
import type { AccessTokenClaims } from './claims.ts'
import { draftAccessToken } from './draft-access-token.ts'
import { recordedClaims } from './draft.ts'
import type { MintOptions } from './mint-options.ts'
import { recordMintedToken } from './record-minted-token.ts'

export async function mintOpaqueToken(
  context: IssuerContext,
  claims?: AccessTokenClaims,
  options?: MintOptions
): Promise<string> {
  const draft = await draftAccessToken(context, claims, options)
  return recordMintedToken(context, context.random.text(), recordedClaims(draft))
}
