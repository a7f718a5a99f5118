import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const auth0: Persona = {
  vendor: 'Auth0',
  source: 'https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles',
  url: 'https://jeton-test.eu.auth0.com/',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    device_authorization_endpoint: `${issuer}/oauth/device/code`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    registration_endpoint: `${issuer}/oidc/register`,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    end_session_endpoint: `${issuer}/oidc/logout`,
    pushed_authorization_request_endpoint: `${issuer}/oauth/par`
  }),
  accessToken: {
    header: typedJwt,
    // The profile "access_token", which a tenant has unless it chose "rfc9068_profile".
    claims: ({ at, aud, clientId, exp, iat, iss, scope, scopes, sub }) => ({
      iss,
      sub: sub === clientId ? `${clientId}@clients` : sub,
      aud: scopes.includes('openid') ? [aud, at('/userinfo')].flat() : aud,
      iat,
      exp,
      ...(sub === clientId ? { gty: 'client-credentials' } : {}),
      azp: clientId,
      scope
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, exp, iat, iss, profile, stableId, sub }) => ({
      given_name: profile['given_name'],
      family_name: profile['family_name'],
      nickname: profile['nickname'],
      name: profile['name'],
      picture: profile['picture'],
      updated_at: new Date(iat * 1000).toISOString(),
      email: profile['email'],
      email_verified: profile['email_verified'],
      iss,
      aud,
      sub,
      iat,
      exp,
      sid: stableId(`session of ${sub}`)
    })
  }
}
