import { untyped } from '../header.ts'
import type { Persona, TokenShape } from '../persona.ts'

/** One function makes both tokens, so an access token is an ID token that lacks nothing. */
const claims: TokenShape['claims'] = ({ clientId, exp, iat, iss, profile, sub, text }) => ({
  iss,
  sub,
  aud: clientId,
  exp,
  iat,
  jti: text(),
  email: profile['email'],
  email_verified: profile['email_verified'],
  name: profile['name']
})

export const dex: Persona = {
  vendor: 'Dex',
  source: 'https://dexidp.io/docs/configuration/custom-scopes-claims-clients/',
  url: 'https://dex.test/dex',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    userinfo_endpoint: `${issuer}/userinfo`,
    device_authorization_endpoint: `${issuer}/device/code`,
    introspection_endpoint: `${issuer}/token/introspect`
  }),
  accessToken: {
    header: untyped,
    claims: facts => ({ ...claims(facts), at_hash: facts.text().slice(0, 22) })
  },
  idToken: { header: untyped, claims }
}
