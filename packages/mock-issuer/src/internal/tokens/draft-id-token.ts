import type { IssuerContext } from '../context.ts'
import { runSigningHooks } from '../hooks/run-signing-hooks.ts'
import { shapeIdToken } from '../personas/shape-id-token.ts'
import type { IdTokenClaims } from './claims.ts'
import type { TokenDraft } from './draft.ts'
import { halfHash } from './half-hash.ts'
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
  const hash = accessToken === undefined ? {} : { at_hash: halfHash(accessToken, settings.algorithm) }
  const draft = {
    key,
    header: { typ: 'JWT', kid: key.kid },
    claims: idTokenClaims(context, { ...hash, ...claims }, settings.lifetimeSeconds)
  }
  const shaped = shapeIdToken(context, draft, { ...hash, ...claims })
  return runSigningHooks(context, { ...shaped, header: { ...shaped.header, ...settings.header } }, 'id_token')
}
