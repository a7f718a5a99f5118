import { typedAccessToken, typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const openiddict: Persona = {
  vendor: 'OpenIddict',
  source: 'https://documentation.openiddict.com/configuration/token-formats',
  url: 'https://openiddict.test/',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/connect/authorize`,
    token_endpoint: `${issuer}/connect/token`,
    introspection_endpoint: `${issuer}/connect/introspect`,
    end_session_endpoint: `${issuer}/connect/endsession`,
    revocation_endpoint: `${issuer}/connect/revoke`,
    userinfo_endpoint: `${issuer}/connect/userinfo`,
    device_authorization_endpoint: `${issuer}/connect/device`,
    pushed_authorization_request_endpoint: `${issuer}/connect/par`,
    jwks_uri: `${issuer}/.well-known/jwks`
  }),
  accessToken: {
    header: typedAccessToken,
    claims: ({ aud, clientId, exp, iat, iss, profile, scope, stableId, sub, uuid }) => ({
      sub,
      name: profile['name'],
      oi_au_id: stableId(`authorization of ${sub}`),
      client_id: clientId,
      oi_tkn_id: uuid(),
      aud,
      scope,
      jti: uuid(),
      iss,
      exp,
      iat,
      oi_prst: clientId
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, clientId, exp, iat, iss, profile, stableId, sub, uuid }) => ({
      sub,
      name: profile['name'],
      oi_au_id: stableId(`authorization of ${sub}`),
      azp: clientId,
      oi_tkn_id: uuid(),
      aud,
      exp,
      iss,
      iat
    })
  }
}
