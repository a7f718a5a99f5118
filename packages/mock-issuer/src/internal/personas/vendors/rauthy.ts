import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const rauthy: Persona = {
  vendor: 'Rauthy',
  source: 'https://sebadob.github.io/rauthy/',
  url: 'https://rauthy.test/auth/v1',
  algorithm: 'EdDSA',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/oidc/authorize`,
    device_authorization_endpoint: `${issuer}/oidc/device`,
    token_endpoint: `${issuer}/oidc/token`,
    introspection_endpoint: `${issuer}/oidc/introspect`,
    userinfo_endpoint: `${issuer}/oidc/userinfo`,
    registration_endpoint: `${issuer}/clients_dyn`,
    end_session_endpoint: `${issuer}/oidc/logout`,
    revocation_endpoint: `${issuer}/oidc/revoke`,
    jwks_uri: `${issuer}/oidc/certs`
  }),
  accessToken: {
    header: typedJwt,
    claims: ({ aud, clientId, exp, iat, iss, profile, scope, sub }) => ({
      iat,
      nbf: iat,
      exp,
      iss,
      aud,
      sub,
      typ: 'Bearer',
      azp: clientId,
      scope: scope ?? 'openid email profile',
      email: profile['email'],
      roles: profile['roles'] ?? [],
      groups: profile['groups'] ?? []
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, authTime, clientId, exp, iat, iss, profile, sub }) => ({
      iat,
      nbf: iat,
      exp,
      iss,
      aud,
      sub,
      typ: 'Id',
      azp: clientId,
      scope: 'openid email profile',
      amr: ['pwd'],
      auth_time: authTime,
      email: profile['email'],
      roles: profile['roles'] ?? []
    })
  }
}
