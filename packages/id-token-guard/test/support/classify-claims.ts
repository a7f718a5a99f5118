import type { Classification, PresetName } from '@jeton/id-token-guard'
import { classifyToken } from '@jeton/id-token-guard'
import { encodeToken } from './encode.ts'

/** The claims that no rule objects to and none takes for evidence. */
export const neutralClaims = {
  iss: 'https://issuer.test',
  sub: 'user-1',
  aud: 'https://api.test',
  exp: 1760003600
}

export function classifyClaims(
  claims: object,
  header: object = {},
  preset: PresetName = 'none'
): Classification {
  return classifyToken(encodeToken({ alg: 'RS256', ...header }, { ...neutralClaims, ...claims }), { preset })
}

/** Kind, rule and members of a verdict in one line, as in `id_token R6 nonce`. */
export function verdict(classification: Classification): string {
  const { kind, evidence } = classification
  const rules = [...new Set(evidence.map(({ rule }) => rule))]
  return [
    kind,
    ...rules,
    ...evidence.map(({ member }) => member).filter(member => member !== undefined)
  ].join(' ')
}
