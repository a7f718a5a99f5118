import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const supabase: Persona = {
  vendor: 'Supabase Auth',
  source: 'https://supabase.com/docs/guides/auth/jwt-fields',
  url: 'https://jetontestjetontest00.supabase.co/auth/v1',
  audience: 'authenticated',
  algorithm: 'ES256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    userinfo_endpoint: `${issuer}/oauth/userinfo`,
    registration_endpoint: `${issuer}/oauth/clients/register`,
    jwks_uri: `${issuer}/.well-known/jwks.json`
  }),
  accessToken: {
    header: typedJwt,
    claims: ({ aud, authTime, exp, iat, iss, profile, stableId, sub }) => ({
      iss,
      sub,
      aud,
      exp,
      iat,
      email: profile['email'] ?? '',
      phone: profile['phone_number'] ?? '',
      app_metadata: { provider: 'email', providers: ['email'] },
      user_metadata: { email: profile['email'], email_verified: profile['email_verified'] },
      role: 'authenticated',
      aal: 'aal1',
      amr: [{ method: 'password', timestamp: authTime }],
      session_id: stableId(`session of ${sub}`),
      is_anonymous: false
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, authTime, clientId, exp, iat, iss, profile, sub }) => ({
      iss,
      sub,
      aud,
      exp,
      iat,
      auth_time: authTime,
      client_id: clientId,
      email: profile['email'],
      email_verified: profile['email_verified'],
      name: profile['name']
    })
  }
}
