import { untyped } from '../header.ts'
import type { Persona, TokenShape } from '../persona.ts'

const keys = 'securetoken@system.gserviceaccount.com'

/** The ID token is what the client sends to an API: access token and ID token are alike. */
const shape: TokenShape = {
  header: untyped,
  claims: ({ authTime, exp, iat, iss, profile, segments, sub }) => ({
    name: profile['name'],
    picture: profile['picture'],
    iss,
    aud: segments.at(-1),
    auth_time: authTime,
    user_id: sub,
    sub,
    iat,
    exp,
    email: profile['email'],
    email_verified: profile['email_verified'],
    firebase: {
      identities: profile['email'] === undefined ? {} : { email: [profile['email']] },
      sign_in_provider: 'password'
    }
  })
}

export const firebase: Persona = {
  vendor: 'Firebase Authentication',
  source: 'https://firebase.google.com/docs/auth/admin/verify-id-tokens',
  url: 'https://securetoken.google.com/jeton-test',
  audience: 'jeton-test',
  algorithm: 'RS256',
  paths: () => ({
    token_endpoint: '/v1/token',
    jwks_uri: `/service_accounts/v1/jwk/${keys}`,
    certs: `/robot/v1/metadata/x509/${keys}`
  }),
  accessToken: shape,
  idToken: shape
}
