import { untyped } from '../header.ts'
import type { Persona } from '../persona.ts'

export const spring: Persona = {
  vendor: 'Spring Authorization Server',
  source: 'https://docs.spring.io/spring-authorization-server/reference/core-model-components.html',
  url: 'https://spring.test',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/oauth2/authorize`,
    device_authorization_endpoint: `${issuer}/oauth2/device_authorization`,
    token_endpoint: `${issuer}/oauth2/token`,
    jwks_uri: `${issuer}/oauth2/jwks`,
    userinfo_endpoint: `${issuer}/userinfo`,
    end_session_endpoint: `${issuer}/connect/logout`,
    registration_endpoint: `${issuer}/connect/register`,
    revocation_endpoint: `${issuer}/oauth2/revoke`,
    introspection_endpoint: `${issuer}/oauth2/introspect`,
    pushed_authorization_request_endpoint: `${issuer}/oauth2/par`
  }),
  accessToken: {
    header: untyped,
    // The audience is the client.
    claims: ({ clientId, exp, iat, iss, scopes, sub, uuid }) => ({
      sub,
      aud: clientId,
      nbf: iat,
      scope: scopes.length > 0 ? scopes : undefined,
      iss,
      exp,
      iat,
      jti: uuid()
    })
  },
  idToken: {
    header: untyped,
    claims: ({ aud, authTime, clientId, exp, iat, iss, stableId, sub, uuid }) => ({
      sub,
      aud,
      azp: clientId,
      auth_time: authTime,
      iss,
      exp,
      iat,
      jti: uuid(),
      sid: stableId(`session of ${sub}`)
    })
  }
}
