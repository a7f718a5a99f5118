import type { Persona } from '../persona.ts'

const base = (issuer: string): string => issuer.replace(/\/oauth-anonymous$/, '')

export const curity: Persona = {
  vendor: 'Curity Identity Server',
  source: 'https://curity.io/docs/idsvr/latest/token-service-admin-guide/token-issuers/',
  url: 'https://curity.test/oauth/v2/oauth-anonymous',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${base(issuer)}/oauth-authorize`,
    token_endpoint: `${base(issuer)}/oauth-token`,
    introspection_endpoint: `${base(issuer)}/oauth-introspect`,
    revocation_endpoint: `${base(issuer)}/oauth-revoke`,
    userinfo_endpoint: `${base(issuer)}/oauth-userinfo`,
    end_session_endpoint: `${base(issuer)}/oauth-session/logout`,
    device_authorization_endpoint: `${base(issuer)}/oauth-device-authorization`,
    registration_endpoint: `${base(issuer)}/oauth-registration`,
    jwks_uri: `${issuer}/jwks`
  }),
  accessToken: {
    header: ({ kid }) => ({ typ: 'JWT', x5t: kid }),
    claims: ({ aud, exp, iat, iss, scope, stableId, sub, uuid }) => ({
      jti: uuid(),
      delegationId: stableId(`delegation of ${sub}`),
      exp,
      nbf: iat,
      scope: scope ?? '',
      iss,
      sub,
      aud,
      iat,
      purpose: 'access_token'
    })
  },
  idToken: {
    header: ({ kid }) => ({ typ: 'JWT', x5t: kid }),
    claims: ({ aud, authTime, clientId, exp, iat, iss, stableId, sub, uuid }) => ({
      exp,
      nbf: iat,
      jti: uuid(),
      iss,
      aud,
      sub,
      auth_time: authTime,
      iat,
      purpose: 'id',
      delegation_id: stableId(`delegation of ${sub}`),
      azp: clientId,
      amr: 'urn:se:curity:authentication:html-form:html-form',
      acr: 'urn:se:curity:authentication:html-form:html-form',
      sid: stableId(`session of ${sub}`)
    })
  }
}
