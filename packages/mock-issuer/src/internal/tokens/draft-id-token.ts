import type { IssuerContext } from '../context.ts'
import { atHash } from './at-hash.ts'
import type { IdTokenClaims } from './claims.ts'
import type { TokenDraft } from './draft.ts'
import { idTokenClaims } from './id-token-claims.ts'
import { type IdTokenOptions, readMintOptions } from './mint-options.ts'

export async function draftIdToken(
  context: IssuerContext,
  claims: IdTokenClaims = {},
  options: IdTokenOptions = {}
): Promise<TokenDraft> {
  const settings = readMintOptions(options, context.settings.idTokenAlgorithm, ['accessToken'])
  const { accessToken } = options
  const key = await context.keys.current(settings.algorithm)
  const hash = accessToken === undefined ? {} : { at_hash: await atHash(accessToken, settings.algorithm) }
  return {
    key,
    header: { typ: 'JWT', kid: key.kid, ...settings.header },
    claims: idTokenClaims(context, { ...hash, ...claims }, settings.lifetimeSeconds)
  }
}
