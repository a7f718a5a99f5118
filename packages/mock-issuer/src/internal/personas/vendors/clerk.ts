import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const clerk: Persona = {
  vendor: 'Clerk',
  source: 'https://clerk.com/docs/guides/sessions/session-tokens',
  url: 'https://jeton-test.clerk.accounts.dev',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    revocation_endpoint: `${issuer}/oauth/token/revoke`,
    introspection_endpoint: `${issuer}/oauth/token_info`,
    userinfo_endpoint: `${issuer}/oauth/userinfo`,
    registration_endpoint: `${issuer}/oauth/register`,
    jwks_uri: `${issuer}/.well-known/jwks.json`
  }),
  accessToken: {
    header: typedJwt,
    // The session token of version 2: its authorized party is the origin of a page, and it has no audience.
    claims: ({ clientId, exp, iat, iss, stableId, sub, uuid }) => ({
      azp: isOrigin(clientId) ? clientId : 'https://app.test',
      exp,
      fva: [0, -1],
      iat,
      iss,
      jti: uuid(),
      nbf: iat - 10,
      sid: `sess_${stableId(sub)}`,
      sts: 'active',
      sub,
      v: 2
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, exp, iat, iss, sub, uuid }) => ({ iss, sub, aud, exp, iat, jti: uuid() })
  }
}

function isOrigin(text: string | undefined): boolean {
  return text !== undefined && URL.canParse(text) && new URL(text).origin === text
}
