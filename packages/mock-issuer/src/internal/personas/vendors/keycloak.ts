import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const keycloak: Persona = {
  vendor: 'Keycloak',
  source: 'https://www.keycloak.org/docs/latest/server_admin/',
  url: 'https://keycloak.test/realms/test',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/protocol/openid-connect/auth`,
    token_endpoint: `${issuer}/protocol/openid-connect/token`,
    introspection_endpoint: `${issuer}/protocol/openid-connect/token/introspect`,
    userinfo_endpoint: `${issuer}/protocol/openid-connect/userinfo`,
    end_session_endpoint: `${issuer}/protocol/openid-connect/logout`,
    jwks_uri: `${issuer}/protocol/openid-connect/certs`,
    revocation_endpoint: `${issuer}/protocol/openid-connect/revoke`,
    registration_endpoint: `${issuer}/clients-registrations/openid-connect`,
    device_authorization_endpoint: `${issuer}/protocol/openid-connect/auth/device`,
    pushed_authorization_request_endpoint: `${issuer}/protocol/openid-connect/ext/par/request`,
    backchannel_authentication_endpoint: `${issuer}/protocol/openid-connect/ext/ciba/auth`
  }),
  accessToken: {
    header: typedJwt,
    claims: ({ aud, authTime, claims, clientId, exp, iat, iss, profile, scope, stableId, sub, uuid }) => ({
      exp,
      iat,
      auth_time: authTime,
      jti: `onrtac:${uuid()}`,
      iss,
      aud,
      sub,
      typ: claims['cnf'] === undefined ? 'Bearer' : 'DPoP',
      azp: clientId,
      sid: stableId(`session of ${sub}`),
      acr: '1',
      'allowed-origins': ['/*'],
      realm_access: { roles: ['default-roles-test', 'offline_access', 'uma_authorization'] },
      resource_access: { account: { roles: ['manage-account', 'manage-account-links', 'view-profile'] } },
      scope: scope ?? 'profile email',
      email_verified: profile['email_verified'],
      name: profile['name'],
      preferred_username: profile['preferred_username'],
      given_name: profile['given_name'],
      family_name: profile['family_name'],
      email: profile['email']
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, authTime, clientId, exp, iat, iss, profile, stableId, sub, uuid }) => ({
      exp,
      iat,
      auth_time: authTime,
      jti: uuid(),
      iss,
      aud,
      sub,
      typ: 'ID',
      azp: clientId,
      sid: stableId(`session of ${sub}`),
      acr: '1',
      email_verified: profile['email_verified'],
      name: profile['name'],
      preferred_username: profile['preferred_username'],
      given_name: profile['given_name'],
      family_name: profile['family_name'],
      email: profile['email']
    })
  }
}
