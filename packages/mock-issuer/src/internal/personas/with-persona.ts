import type { SigningAlgorithm } from '../algorithms.ts'
import type { PersonaName } from './persona-name.ts'
import { readPersona } from './read-persona.ts'

/** The options a persona has its own defaults for. */
interface PersonaDefaults {
  url?: string
  audience?: string
  accessTokenAlgorithm?: SigningAlgorithm
  idTokenAlgorithm?: SigningAlgorithm
  accessTokenFormat?: 'jwt' | 'opaque'
  scopeClaimsInIdToken?: boolean
}

/** The options with what the persona makes of those that are not given. */
export function withPersona<Options extends PersonaDefaults & { persona?: PersonaName }>(
  options: Options
): Options & PersonaDefaults {
  return { ...personaDefaults(options.persona), ...options }
}

function personaDefaults(name: PersonaName | undefined): PersonaDefaults {
  const persona = readPersona(name)
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
