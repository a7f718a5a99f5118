import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

export const salesforce: Persona = {
  vendor: 'Salesforce',
  source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_jwt_access_tokens.htm',
  url: 'https://jeton-test.my.salesforce.com',
  audience: 'https://jeton-test.my.salesforce.com',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/services/oauth2/authorize`,
    token_endpoint: `${issuer}/services/oauth2/token`,
    revocation_endpoint: `${issuer}/services/oauth2/revoke`,
    userinfo_endpoint: `${issuer}/services/oauth2/userinfo`,
    jwks_uri: `${issuer}/id/keys`,
    registration_endpoint: `${issuer}/services/oauth2/register`,
    introspection_endpoint: `${issuer}/services/oauth2/introspect`,
    end_session_endpoint: `${issuer}/services/auth/idp/oidc/logout`
  }),
  accessToken: {
    header: () => ({ tnk: 'core/prod/00D000000000001AAA', ver: '1.0', tty: 'sfdc-core-token', typ: 'JWT' }),
    claims: ({ aud, clientId, exp, iat, iss, scope, sub, text }) => ({
      scp: scope ?? 'api',
      aud: [aud].flat(),
      sub,
      nbf: iat - 15,
      mty: 'oauth',
      sfi: text(),
      roles: [],
      iss,
      hsc: false,
      exp,
      iat,
      client_id: clientId
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, exp, iat, iss, sub }) => ({
      exp,
      sub,
      aud,
      iss,
      iat
    })
  }
}
