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
  | 'interaction'
  | 'par'
  | 'deviceAuthorization'
  | 'deviceVerification'
  | 'registration'
  | 'endSession'

const names: Readonly<Record<EndpointName, true>> = {
  discovery: true,
  jwks: true,
  certs: true,
  authorize: true,
  token: true,
  introspection: true,
  revocation: true,
  userinfo: true,
  interaction: true,
  par: true,
  deviceAuthorization: true,
  deviceVerification: true,
  registration: true,
  endSession: true
}

export const endpointNames: readonly EndpointName[] = Object.keys(names) as EndpointName[]

export function checkEndpointName(option: string, value: EndpointName): EndpointName {
  if (Object.hasOwn(names, value)) return value
  throw new TypeError(`${option}: endpoint must be one of ${Object.keys(names).join(', ')}`)
}
