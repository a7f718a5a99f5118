import { untyped } from '../header.ts'
import type { Persona } from '../persona.ts'

export const zitadel: Persona = {
  vendor: 'ZITADEL',
  source: 'https://zitadel.com/docs/apis/openidoauth/claims',
  url: 'https://jeton-test.zitadel.cloud',
  algorithm: 'RS256',
  paths: () => ({
    authorization_endpoint: '/oauth/v2/authorize',
    token_endpoint: '/oauth/v2/token',
    introspection_endpoint: '/oauth/v2/introspect',
    userinfo_endpoint: '/oidc/v1/userinfo',
    revocation_endpoint: '/oauth/v2/revoke',
    end_session_endpoint: '/oidc/v1/end_session',
    device_authorization_endpoint: '/oauth/v2/device_authorization',
    jwks_uri: '/oauth/v2/keys'
  }),
  accessToken: {
    header: untyped,
    // The scopes are not told; the audience is the client and the project.
    claims: ({ aud, clientId, exp, iat, iss, sub, text }) => ({
      iss,
      sub,
      aud: [clientId, aud].flat(),
      exp,
      iat,
      nbf: iat,
      client_id: clientId,
      jti: `V2_${text()}`
    })
  },
  idToken: {
    header: untyped,
    claims: ({ aud, authTime, clientId, exp, iat, iss, stableId, sub }) => ({
      iss,
      sub,
      aud: [aud].flat(),
      exp,
      iat,
      auth_time: authTime,
      amr: ['pwd'],
      azp: clientId,
      client_id: clientId,
      sid: `V1_${stableId(sub)}`
    })
  }
}
