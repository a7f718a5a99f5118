import { untyped } from '../header.ts'
import type { Persona } from '../persona.ts'

export const pingone: Persona = {
  vendor: 'PingOne',
  source:
    'https://developer.pingidentity.com/pingone-api/foundations/authentication-concepts/access-tokens-and-id-tokens/token-claims.html',
  url: 'https://auth.pingone.eu/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/as',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/authorize`,
    pushed_authorization_request_endpoint: `${issuer}/par`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/signoff`,
    introspection_endpoint: `${issuer}/introspect`,
    revocation_endpoint: `${issuer}/revoke`,
    device_authorization_endpoint: `${issuer}/device_authorization`
  }),
  accessToken: {
    header: untyped,
    claims: ({ aud, authTime, clientId, exp, iat, iss, scope, segments, stableId, sub, uuid }) => ({
      client_id: clientId,
      iss,
      jti: uuid(),
      iat,
      exp,
      aud: [aud].flat(),
      scope,
      // A client that acts for itself has no user and no sign-in.
      ...(sub === clientId
        ? {}
        : { sub, sid: stableId(`session of ${sub}`), auth_time: authTime, acr: 'Single_Factor' }),
      env: segments[0],
      org: stableId(`organization of ${iss}`)
    })
  },
  idToken: {
    header: untyped,
    claims: ({ aud, authTime, exp, iat, iss, segments, stableId, sub, uuid }) => ({
      iss,
      sub,
      aud,
      jti: uuid(),
      iat,
      exp,
      acr: 'Single_Factor',
      amr: ['pwd'],
      auth_time: authTime,
      sid: stableId(`session of ${sub}`),
      env: segments[0],
      org: stableId(`organization of ${iss}`)
    })
  }
}
