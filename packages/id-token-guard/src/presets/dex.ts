import { audienceOf, isText } from '../internal/claims.ts'
import { idTokenByCodeHash } from '../internal/generic-id-token.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

/** Dex signs the access token with the code that signs the ID token: only hybrid flow leaves a difference. */
export const dex: Preset = {
  name: 'dex',
  vendor: 'Dex',
  source: 'https://dexidp.io/docs/configuration/tokens/',
  judgeIdToken: idTokenByCodeHash,
  judgeAccess: ({ claims }) => provenBy({ sub: isText(claims.sub), aud: audienceOf(claims).length > 0 }),
  clientClaims: ['azp', 'aud'],
  admitsIdTokens: true
}
