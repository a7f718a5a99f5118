import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'
import type { TokenFacts } from '../token-facts.ts'

export const authentik: Persona = {
  vendor: 'authentik',
  source: 'https://docs.goauthentik.io/add-secure-apps/providers/oauth2/',
  url: 'https://authentik.test/application/o/test/',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: '/application/o/authorize/',
    token_endpoint: '/application/o/token/',
    userinfo_endpoint: '/application/o/userinfo/',
    end_session_endpoint: `${issuer}/end-session/`,
    introspection_endpoint: '/application/o/introspect/',
    revocation_endpoint: '/application/o/revoke/',
    device_authorization_endpoint: '/application/o/device/',
    jwks_uri: `${issuer}/jwks/`
  }),
  accessToken: {
    header: typedJwt,
    // What the ID token says, and azp and uid.
    claims: facts => ({ ...idClaims(facts), aud: facts.clientId, azp: facts.clientId, uid: facts.text() })
  },
  idToken: { header: typedJwt, claims: idClaims }
}

function idClaims(facts: TokenFacts): Record<string, unknown> {
  const { aud, authTime, exp, iat, iss, profile, stableId, sub } = facts
  return {
    iss,
    sub,
    aud,
    exp,
    iat,
    auth_time: authTime,
    acr: 'goauthentik.io/providers/oauth2/default',
    amr: ['pwd'],
    sid: stableId(`session of ${sub}`),
    email: profile['email'],
    email_verified: profile['email_verified'],
    name: profile['name'],
    given_name: profile['given_name'],
    preferred_username: profile['preferred_username'],
    nickname: profile['nickname'] ?? profile['preferred_username'],
    groups: profile['groups'] ?? []
  }
}
