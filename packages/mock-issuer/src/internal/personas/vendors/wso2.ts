import type { Persona } from '../persona.ts'

const base = (issuer: string): string => issuer.replace(/\/token$/, '')

export const wso2: Persona = {
  vendor: 'WSO2 Identity Server',
  source: 'https://is.docs.wso2.com/en/latest/references/concepts/authorization/access-token/',
  url: 'https://wso2.test/oauth2/token',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${base(issuer)}/authorize`,
    token_endpoint: `${base(issuer)}/token`,
    userinfo_endpoint: `${base(issuer)}/userinfo`,
    revocation_endpoint: `${base(issuer)}/revoke`,
    introspection_endpoint: `${base(issuer)}/introspect`,
    jwks_uri: `${base(issuer)}/jwks`,
    device_authorization_endpoint: `${base(issuer)}/device_authorize`,
    pushed_authorization_request_endpoint: `${base(issuer)}/par`,
    end_session_endpoint: '/oidc/logout'
  }),
  accessToken: {
    header: ({ kid }) => ({ x5t: kid, typ: 'at+jwt' }),
    // The audience is the client.
    claims: ({ clientId, exp, iat, iss, scope, stableId, sub, uuid }) => ({
      sub,
      aut: sub === clientId ? 'APPLICATION' : 'APPLICATION_USER',
      iss,
      client_id: clientId,
      aud: clientId,
      nbf: iat,
      azp: clientId,
      org_id: stableId(`organization of ${iss}`),
      scope,
      exp,
      org_name: 'test',
      iat,
      jti: uuid()
    })
  },
  idToken: {
    header: ({ kid }) => ({ x5t: kid }),
    claims: ({ aud, clientId, exp, iat, iss, stableId, sub }) => ({
      isk: stableId(`session key of ${sub}`),
      aud,
      sub,
      nbf: iat,
      azp: clientId,
      amr: ['BasicAuthenticator'],
      iss,
      exp,
      iat,
      sid: stableId(`session of ${sub}`)
    })
  }
}
