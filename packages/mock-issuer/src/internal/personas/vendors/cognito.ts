import { untyped } from '../header.ts'
import type { Persona } from '../persona.ts'

export const cognito: Persona = {
  vendor: 'Amazon Cognito',
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html',
  url: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_JetonTest',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: '/oauth2/authorize',
    token_endpoint: '/oauth2/token',
    userinfo_endpoint: '/oauth2/userInfo',
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    revocation_endpoint: '/oauth2/revoke',
    end_session_endpoint: '/logout'
  }),
  accessToken: {
    header: untyped,
    // There is no audience: the client and the scopes say what the token is for.
    claims: ({ authTime, clientId, exp, iat, iss, profile, scope, sub, uuid }) => ({
      sub,
      iss,
      version: 2,
      client_id: clientId,
      origin_jti: uuid(),
      event_id: uuid(),
      token_use: 'access',
      scope: scope ?? 'aws.cognito.signin.user.admin',
      auth_time: authTime,
      exp,
      iat,
      jti: uuid(),
      username: profile['preferred_username'] ?? sub
    })
  },
  idToken: {
    header: untyped,
    claims: ({ aud, authTime, exp, iat, iss, profile, sub, uuid }) => ({
      sub,
      email_verified: profile['email_verified'],
      iss,
      'cognito:username': profile['preferred_username'] ?? sub,
      origin_jti: uuid(),
      aud,
      event_id: uuid(),
      token_use: 'id',
      auth_time: authTime,
      name: profile['name'],
      exp,
      iat,
      family_name: profile['family_name'],
      jti: uuid(),
      email: profile['email']
    })
  }
}
