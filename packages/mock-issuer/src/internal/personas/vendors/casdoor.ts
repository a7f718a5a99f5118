import { typedJwt } from '../header.ts'
import type { Persona, TokenShape } from '../persona.ts'

/** One text serves as access token and as ID token. */
const shape: TokenShape = {
  header: typedJwt,
  claims: ({ claims, clientId, exp, iat, iss, profile, scope, stableId, sub, uuid }) => ({
    owner: 'test',
    name: profile['preferred_username'] ?? sub,
    id: stableId(sub),
    displayName: profile['name'] ?? '',
    email: profile['email'] ?? '',
    tokenType: 'access-token',
    nonce: claims['nonce'] ?? '',
    tag: '',
    scope: scope ?? 'openid profile',
    azp: clientId,
    provider: '',
    iss,
    sub,
    aud: [clientId],
    exp,
    nbf: iat,
    iat,
    jti: `admin/${uuid()}`
  })
}

export const casdoor: Persona = {
  vendor: 'Casdoor',
  source: 'https://casdoor.org/docs/token/overview',
  url: 'https://casdoor.test',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/login/oauth/authorize`,
    token_endpoint: `${issuer}/api/login/oauth/access_token`,
    userinfo_endpoint: `${issuer}/api/userinfo`,
    jwks_uri: `${issuer}/.well-known/jwks`,
    introspection_endpoint: `${issuer}/api/login/oauth/introspect`,
    end_session_endpoint: `${issuer}/api/logout`
  }),
  accessToken: shape,
  idToken: shape
}
