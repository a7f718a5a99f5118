import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const hydra: Persona = {
  vendor: 'Ory Hydra, Ory Network',
  source: 'https://www.ory.com/docs/oauth2-oidc/jwt-access-token',
  url: 'https://jeton-test.projects.oryapis.com',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/oauth2/auth`,
    token_endpoint: `${issuer}/oauth2/token`,
    device_authorization_endpoint: `${issuer}/oauth2/device/auth`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    userinfo_endpoint: `${issuer}/userinfo`,
    registration_endpoint: `${issuer}/oauth2/register`,
    revocation_endpoint: `${issuer}/oauth2/revoke`,
    end_session_endpoint: `${issuer}/oauth2/sessions/logout`,
    // On the administrators' side, which the document does not tell of.
    introspection: `${issuer}/admin/oauth2/introspect`
  }),
  accessToken: {
    header: typedJwt,
    claims: ({ aud, clientId, exp, iat, iss, scopes, sub, uuid }) => ({
      aud: [aud].flat(),
      client_id: clientId,
      exp,
      ext: {},
      iat,
      iss,
      jti: uuid(),
      nbf: iat,
      scp: scopes,
      sub
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, authTime, exp, iat, iss, stableId, sub, uuid }) => ({
      acr: '0',
      aud: [aud].flat(),
      auth_time: authTime,
      exp,
      iat,
      iss,
      jti: uuid(),
      rat: iat,
      sid: stableId(`session of ${sub}`),
      sub
    })
  }
}
