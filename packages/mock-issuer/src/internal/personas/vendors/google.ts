import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const google: Persona = {
  vendor: 'Google',
  source: 'https://developers.google.com/identity/openid-connect/openid-connect',
  url: 'https://accounts.google.com',
  algorithm: 'RS256',
  opaqueAccessTokens: true,
  paths: () => ({
    authorization_endpoint: '/o/oauth2/v2/auth',
    device_authorization_endpoint: '/device/code',
    token_endpoint: '/token',
    userinfo_endpoint: '/v1/userinfo',
    revocation_endpoint: '/revoke',
    jwks_uri: '/oauth2/v3/certs',
    certs: '/oauth2/v1/certs'
  }),
  accessToken: {
    header: typedJwt,
    claims: ({ claims }) => claims
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, clientId, exp, iat, iss, profile, sub }) => ({
      iss,
      azp: clientId,
      aud,
      sub,
      hd: domainOf(profile['email']),
      email: profile['email'],
      email_verified: profile['email_verified'],
      name: profile['name'],
      picture: profile['picture'],
      given_name: profile['given_name'],
      iat,
      exp
    })
  }
}

/** The domain of a Workspace account. */
function domainOf(email: unknown): string | undefined {
  return typeof email === 'string' ? email.split('@').at(-1) : undefined
}
