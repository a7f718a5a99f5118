import { type EndpointName, checkEndpointName } from '../endpoint-name.ts'

/** The paths of endpoints, by name. */
export type EndpointPaths = Readonly<Partial<Record<EndpointName, string>>>

/** What needs no escaping in a route. */
const pathPattern = /^(?:\/[\w.~@-]+)+\/?$/

export function readPaths(paths: EndpointPaths): EndpointPaths {
  if (typeof paths !== 'object' || paths === null) throw new TypeError('paths must be an object')
  const rows = Object.entries(paths)
  for (const [name, path] of rows) {
    checkEndpointName('paths', name as EndpointName)
    if (typeof path !== 'string' || !pathPattern.test(path)) {
      throw new TypeError(
        `paths: ${name} must begin with "/" and hold letters, digits, "-", ".", "_", "~", "@"`
      )
    }
  }
  if (new Set(Object.values(paths)).size === rows.length) return { ...paths }
  throw new TypeError('paths: two endpoints cannot have the same path')
}
