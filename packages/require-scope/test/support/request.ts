import type { Auth, Challenge, GateRequest } from '@jeton/gate'

/** Makes what an earlier gate granted, with these scopes. */
export function authWith(...scopes: readonly string[]): Auth {
  return {
    kind: 'access_token',
    principal: 'user',
    issuer: 'https://issuer.test',
    subject: 'u1',
    scopes,
    audience: ['https://api.test'],
    claims: {}
  }
}

/** Makes a request as it looks behind an earlier gate. */
export function requestBehind(
  auth: Auth | undefined,
  challenges?: readonly Challenge[],
  method = 'GET'
): GateRequest {
  return {
    method,
    url: '/orders',
    header: () => [],
    ...(auth && { auth }),
    ...(challenges && { challenges })
  }
}
