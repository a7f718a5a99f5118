import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

const tenantOf = (issuer: string): string => issuer.replace(/\/v2\.0$/, '')

export const entraV2: Persona = {
  vendor: 'Microsoft Entra ID, version 2.0 tokens',
  source: 'https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference',
  url: 'https://login.microsoftonline.com/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/v2.0',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${tenantOf(issuer)}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenantOf(issuer)}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${tenantOf(issuer)}/oauth2/v2.0/devicecode`,
    userinfo_endpoint: '/oidc/userinfo',
    jwks_uri: `${tenantOf(issuer)}/discovery/v2.0/keys`,
    end_session_endpoint: `${tenantOf(issuer)}/oauth2/v2.0/logout`
  }),
  metadata: {
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
    rbac_url: 'https://pas.windows.net'
  },
  accessToken: {
    header: typedJwt,
    claims: ({ aud, clientId, exp, iat, iss, profile, scope, segments, stableId, sub, text }) => ({
      aud,
      iss,
      iat,
      nbf: iat,
      exp,
      aio: text(),
      azp: clientId,
      azpacr: '1',
      name: profile['name'],
      oid: stableId(sub),
      preferred_username: profile['preferred_username'],
      rh: text(),
      scp: scope,
      sub,
      tid: segments[0],
      uti: text(),
      ver: '2.0'
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, exp, iat, iss, profile, segments, stableId, sub, text }) => ({
      ver: '2.0',
      iss,
      sub,
      aud,
      exp,
      iat,
      nbf: iat,
      name: profile['name'],
      preferred_username: profile['preferred_username'],
      oid: stableId(sub),
      tid: segments[0],
      rh: text(),
      uti: text(),
      aio: text()
    })
  }
}
