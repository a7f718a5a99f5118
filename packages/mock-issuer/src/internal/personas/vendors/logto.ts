import { typedAccessToken, untyped } from '../header.ts'
import type { Persona } from '../persona.ts'

export const logto: Persona = {
  vendor: 'Logto',
  source: 'https://docs.logto.io/authorization/validate-access-tokens',
  url: 'https://jeton-test.logto.app/oidc',
  algorithm: 'ES384',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/me`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/session/end`,
    introspection_endpoint: `${issuer}/token/introspection`,
    revocation_endpoint: `${issuer}/token/revocation`,
    device_authorization_endpoint: `${issuer}/device/auth`
  }),
  accessToken: {
    header: typedAccessToken,
    claims: ({ aud, clientId, exp, iat, iss, scope, sub, text }) => ({
      jti: text(),
      sub,
      iat,
      exp,
      scope: scope ?? '',
      client_id: clientId,
      iss,
      aud
    })
  },
  idToken: {
    header: untyped,
    claims: ({ aud, exp, iat, iss, profile, stableId, sub }) => ({
      sub,
      name: profile['name'] ?? null,
      picture: profile['picture'] ?? null,
      updated_at: iat,
      username: profile['preferred_username'] ?? null,
      created_at: iat,
      sid: stableId(`session of ${sub}`),
      aud,
      exp,
      iat,
      iss
    })
  }
}
