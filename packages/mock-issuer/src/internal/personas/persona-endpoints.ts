import type { Endpoint } from '../context.ts'
import type { Persona } from './persona.ts'
import type { EndpointPaths } from './read-paths.ts'

interface Wanted {
  readonly persona: Persona | undefined
  readonly paths: EndpointPaths
}

/**
 * The endpoints with the wanted paths first, which are the advertised ones. A path that is wanted for one
 * endpoint is no alias of another.
 */
export function personaEndpoints(
  endpoints: readonly Endpoint[],
  { paths, persona }: Wanted
): readonly Endpoint[] {
  const taken = new Set(Object.values(paths))
  return endpoints.map(endpoint => ({
    ...endpoint,
    paths: issuer => {
      const wanted = paths[endpoint.name as keyof EndpointPaths]
      const others = [...pathsOf(endpoint, persona?.paths(issuer)), ...endpoint.paths(issuer)]
      return [...(wanted === undefined ? [] : [wanted]), ...others.filter(path => !taken.has(path))]
    }
  }))
}

function pathsOf(
  { metadataMember = '', name }: Endpoint,
  paths: Readonly<Record<string, string>> = {}
): readonly string[] {
  return [paths[metadataMember] ?? paths[name] ?? []].flat()
}
