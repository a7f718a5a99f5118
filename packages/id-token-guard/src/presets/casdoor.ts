import { never, provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

/** Casdoor hands out one text as access token and as ID token. */
export const casdoor: Preset = {
  name: 'casdoor',
  vendor: 'Casdoor',
  source: 'https://casdoor.org/docs/token/overview',
  judgeIdToken: never,
  judgeAccess: ({ claims }) => provenBy({ tokenType: claims.tokenType === 'access-token' }),
  clientClaims: ['azp', 'aud'],
  admitsIdTokens: true
}
