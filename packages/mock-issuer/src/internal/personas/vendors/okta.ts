import { untyped } from '../header.ts'
import type { Persona } from '../persona.ts'

export const okta: Persona = {
  vendor: 'Okta',
  source: 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/',
  url: 'https://jeton-test.okta.com/oauth2/default',
  audience: 'api://default',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/v1/authorize`,
    token_endpoint: `${issuer}/v1/token`,
    userinfo_endpoint: `${issuer}/v1/userinfo`,
    jwks_uri: `${issuer}/v1/keys`,
    introspection_endpoint: `${issuer}/v1/introspect`,
    revocation_endpoint: `${issuer}/v1/revoke`,
    end_session_endpoint: `${issuer}/v1/logout`,
    device_authorization_endpoint: `${issuer}/v1/device/authorize`,
    pushed_authorization_request_endpoint: `${issuer}/v1/par`,
    registration_endpoint: '/oauth2/v1/clients'
  }),
  accessToken: {
    header: untyped,
    claims: ({ aud, authTime, claims, clientId, exp, iat, iss, scopes, stableId, sub, text }) => ({
      ver: 1,
      jti: `AT.${text()}`,
      iss,
      aud,
      iat,
      exp,
      acr: claims['acr'],
      cid: clientId,
      // A client that acts for itself has no user and no sign-in.
      ...(sub === clientId ? {} : { uid: stableId(sub), auth_time: authTime }),
      scp: scopes.length > 0 ? scopes : ['openid'],
      sub
    })
  },
  idToken: {
    header: untyped,
    claims: ({ aud, authTime, exp, iat, iss, stableId, sub, text }) => ({
      sub,
      ver: 1,
      iss,
      aud,
      iat,
      exp,
      jti: `ID.${text()}`,
      amr: ['pwd'],
      idp: stableId(`identity provider of ${iss}`),
      auth_time: authTime
    })
  }
}
