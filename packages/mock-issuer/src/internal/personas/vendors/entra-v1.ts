import type { Persona } from '../persona.ts'

export const entraV1: Persona = {
  vendor: 'Microsoft Entra ID, version 1.0 tokens',
  source: 'https://learn.microsoft.com/entra/identity-platform/access-tokens',
  url: 'https://sts.windows.net/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/oauth2/authorize`,
    token_endpoint: `${issuer}/oauth2/token`,
    device_authorization_endpoint: `${issuer}/oauth2/devicecode`,
    userinfo_endpoint: `${issuer}/openid/userinfo`,
    jwks_uri: `${issuer}/discovery/keys`,
    end_session_endpoint: `${issuer}/oauth2/logout`
  }),
  metadata: {
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
    rbac_url: 'https://pas.windows.net'
  },
  accessToken: {
    header: ({ kid }) => ({ typ: 'JWT', x5t: kid }),
    claims: ({ aud, clientId, exp, iat, iss, profile, scope, segments, stableId, sub, text }) => ({
      aud,
      iss,
      iat,
      nbf: iat,
      exp,
      acr: '1',
      aio: text(),
      amr: ['pwd'],
      appid: clientId,
      appidacr: '1',
      email: profile['email'],
      family_name: profile['family_name'],
      given_name: profile['given_name'],
      idp: iss,
      ipaddr: '192.0.2.22',
      name: profile['name'],
      oid: stableId(sub),
      rh: text(),
      scp: scope,
      sub,
      tid: segments[0],
      unique_name: profile['email'] ?? profile['preferred_username'],
      uti: text(),
      ver: '1.0'
    })
  },
  idToken: {
    header: ({ kid }) => ({ typ: 'JWT', x5t: kid }),
    claims: ({ aud, exp, iat, iss, profile, segments, stableId, sub, text }) => ({
      aud,
      iss,
      iat,
      nbf: iat,
      exp,
      aio: text(),
      amr: ['pwd'],
      email: profile['email'],
      family_name: profile['family_name'],
      given_name: profile['given_name'],
      idp: iss,
      ipaddr: '192.0.2.22',
      name: profile['name'],
      oid: stableId(sub),
      rh: text(),
      sub,
      tid: segments[0],
      unique_name: profile['email'] ?? profile['preferred_username'],
      uti: text(),
      ver: '1.0'
    })
  }
}
