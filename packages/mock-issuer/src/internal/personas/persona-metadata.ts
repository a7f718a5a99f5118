import type { IssuerContext } from '../context.ts'
import type { Persona } from './persona.ts'

/** What a client of the code flow needs is told in any case (OpenID Connect Discovery 1.0 section 3). */
const always = ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri']

/** What the metadata of the persona says differently; undefined takes a member out. */
export function personaMetadata(context: IssuerContext): Readonly<Record<string, unknown>> {
  const { clients, settings } = context
  const { idTokenAlgorithm, persona } = settings
  if (!persona) return {}
  const algorithms = new Set([idTokenAlgorithm, ...clients.all().map(client => client.idTokenAlgorithm)])
  return {
    ...Object.fromEntries(hiddenMembers(context, persona).map(name => [name, undefined])),
    id_token_signing_alg_values_supported: [...algorithms],
    ...persona.metadata
  }
}

/** The members of endpoints the vendor does not tell of. They are served nevertheless. */
function hiddenMembers(context: IssuerContext, persona: Persona): readonly string[] {
  const told = new Set([...always, ...Object.keys(persona.paths(context.address.path))])
  return context.endpoints.flatMap(({ metadataMember, metadata }) =>
    metadataMember === undefined || told.has(metadataMember)
      ? []
      : [metadataMember, ...Object.keys(metadata?.(context) ?? {})]
  )
}
