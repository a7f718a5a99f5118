import { typedAccessToken, typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const duende: Persona = {
  vendor: 'Duende IdentityServer',
  source: 'https://docs.duendesoftware.com/identityserver/tokens/',
  url: 'https://duende.test',
  algorithm: 'RS256',
  paths: issuer => ({
    jwks_uri: `${issuer}/.well-known/openid-configuration/jwks`,
    authorization_endpoint: `${issuer}/connect/authorize`,
    token_endpoint: `${issuer}/connect/token`,
    userinfo_endpoint: `${issuer}/connect/userinfo`,
    end_session_endpoint: `${issuer}/connect/endsession`,
    revocation_endpoint: `${issuer}/connect/revocation`,
    introspection_endpoint: `${issuer}/connect/introspect`,
    device_authorization_endpoint: `${issuer}/connect/deviceauthorization`,
    backchannel_authentication_endpoint: `${issuer}/connect/ciba`,
    pushed_authorization_request_endpoint: `${issuer}/connect/par`
  }),
  accessToken: {
    header: typedAccessToken,
    claims: ({ aud, authTime, clientId, exp, iat, iss, scopes, stableId, sub, text }) => ({
      iss,
      nbf: iat,
      iat,
      exp,
      aud,
      scope: scopes,
      // A client that acts for itself has no user and no sign-in.
      ...(sub === clientId
        ? {}
        : { amr: ['pwd'], sub, auth_time: authTime, idp: 'local', sid: stableId(`session of ${sub}`) }),
      client_id: clientId,
      jti: text()
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, authTime, exp, iat, iss, stableId, sub }) => ({
      iss,
      nbf: iat,
      iat,
      exp,
      aud,
      amr: ['pwd'],
      sid: stableId(`session of ${sub}`),
      sub,
      auth_time: authTime,
      idp: 'local'
    })
  }
}
