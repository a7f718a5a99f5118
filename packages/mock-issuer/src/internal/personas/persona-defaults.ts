import type { SigningAlgorithm } from '../algorithms.ts'
import type { Persona } from './persona.ts'

/** The options a persona has its own defaults for. */
interface PersonaDefaults {
  url?: string
  audience?: string
  accessTokenAlgorithm?: SigningAlgorithm
  idTokenAlgorithm?: SigningAlgorithm
  accessTokenFormat?: 'jwt' | 'opaque'
  scopeClaimsInIdToken?: boolean
}

export function personaDefaults(persona: Persona | undefined): PersonaDefaults {
  if (!persona) return {}
  const { algorithm, audience, opaqueAccessTokens, url } = persona
  return {
    url,
    accessTokenAlgorithm: algorithm,
    idTokenAlgorithm: algorithm,
    // Vendors put the claims of the scopes into ID tokens.
    scopeClaimsInIdToken: true,
    ...(audience === undefined ? {} : { audience }),
    ...(opaqueAccessTokens ? { accessTokenFormat: 'opaque' } : {})
  }
}
