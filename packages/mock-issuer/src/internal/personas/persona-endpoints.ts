import type { Endpoint } from '../context.ts'
import type { Persona } from './persona.ts'

/** The endpoints with the paths of the persona first, which are the advertised ones. */
export function personaEndpoints(
  endpoints: readonly Endpoint[],
  persona: Persona | undefined
): readonly Endpoint[] {
  return persona ? endpoints.map(endpoint => withPath(endpoint, persona)) : endpoints
}

function withPath(endpoint: Endpoint, persona: Persona): Endpoint {
  return {
    ...endpoint,
    paths: issuer => {
      const path = persona.paths(issuer)[endpoint.metadataMember ?? endpoint.name]
      return path === undefined ? endpoint.paths(issuer) : [path, ...endpoint.paths(issuer)]
    }
  }
}
