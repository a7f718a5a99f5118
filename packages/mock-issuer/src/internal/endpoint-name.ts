/** Names the endpoints that faults and the request log can be told about. */
export type EndpointName =
  | 'discovery'
  | 'jwks'
  | 'certs'
  | 'authorize'
  | 'token'
  | 'introspection'
  | 'revocation'
  | 'userinfo'

const names: Readonly<Record<EndpointName, true>> = {
  discovery: true,
  jwks: true,
  certs: true,
  authorize: true,
  token: true,
  introspection: true,
  revocation: true,
  userinfo: true
}

export function checkEndpointName(option: string, value: EndpointName): EndpointName {
  if (Object.hasOwn(names, value)) return value
  throw new TypeError(`${option}: endpoint must be one of ${Object.keys(names).join(', ')}`)
}
