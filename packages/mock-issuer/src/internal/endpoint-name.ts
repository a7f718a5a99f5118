/** Names the endpoints that faults and the request log can be told about. */
export type EndpointName = 'discovery' | 'jwks' | 'token'

export const endpointNames: readonly EndpointName[] = ['discovery', 'jwks', 'token']

export function checkEndpointName(option: string, value: EndpointName): EndpointName {
  if (endpointNames.includes(value)) return value
  throw new TypeError(`${option}: endpoint must be one of ${endpointNames.join(', ')}`)
}
