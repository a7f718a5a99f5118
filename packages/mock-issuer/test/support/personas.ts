import type { MockIssuer, PersonaName } from '@jeton/mock-issuer'
import { type Members, json } from './json.ts'

/** Every persona with the origin of its issuer, and its issuer, token endpoint and key set below it. */
const addresses: Readonly<Record<PersonaName, readonly [string, string, string, string]>> = {
  auth0: ['https://jeton-test.eu.auth0.com', '/', '/oauth/token', '/.well-known/jwks.json'],
  authentik: [
    'https://authentik.test',
    '/application/o/test/',
    '/application/o/token/',
    '/application/o/test/jwks/'
  ],
  b2c: [
    'https://jetontest.b2clogin.com',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/v2.0/',
    '/jetontest.onmicrosoft.com/B2C_1_signupsignin1/oauth2/v2.0/token',
    '/jetontest.onmicrosoft.com/B2C_1_signupsignin1/discovery/v2.0/keys'
  ],
  casdoor: ['https://casdoor.test', '', '/api/login/oauth/access_token', '/.well-known/jwks'],
  clerk: ['https://jeton-test.clerk.accounts.dev', '', '/oauth/token', '/.well-known/jwks.json'],
  cognito: [
    'https://cognito-idp.eu-west-1.amazonaws.com',
    '/eu-west-1_JetonTest',
    '/oauth2/token',
    '/eu-west-1_JetonTest/.well-known/jwks.json'
  ],
  curity: [
    'https://curity.test',
    '/oauth/v2/oauth-anonymous',
    '/oauth/v2/oauth-token',
    '/oauth/v2/oauth-anonymous/jwks'
  ],
  dex: ['https://dex.test', '/dex', '/dex/token', '/dex/keys'],
  duende: ['https://duende.test', '', '/connect/token', '/.well-known/openid-configuration/jwks'],
  'entra-v1': [
    'https://sts.windows.net',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/oauth2/token',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/discovery/keys'
  ],
  'entra-v2': [
    'https://login.microsoftonline.com',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/v2.0',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/oauth2/v2.0/token',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/discovery/v2.0/keys'
  ],
  firebase: [
    'https://securetoken.google.com',
    '/jeton-test',
    '/v1/token',
    '/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com'
  ],
  google: ['https://accounts.google.com', '', '/token', '/oauth2/v3/certs'],
  hydra: ['https://jeton-test.projects.oryapis.com', '', '/oauth2/token', '/.well-known/jwks.json'],
  keycloak: [
    'https://keycloak.test',
    '/realms/test',
    '/realms/test/protocol/openid-connect/token',
    '/realms/test/protocol/openid-connect/certs'
  ],
  logto: ['https://jeton-test.logto.app', '/oidc', '/oidc/token', '/oidc/jwks'],
  okta: [
    'https://jeton-test.okta.com',
    '/oauth2/default',
    '/oauth2/default/v1/token',
    '/oauth2/default/v1/keys'
  ],
  openiddict: ['https://openiddict.test', '/', '/connect/token', '/.well-known/jwks'],
  pingfed: ['https://pingfederate.test', '', '/as/token.oauth2', '/pf/JWKS'],
  pingone: [
    'https://auth.pingone.eu',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/as',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/as/token',
    '/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/as/jwks'
  ],
  rauthy: ['https://rauthy.test', '/auth/v1', '/auth/v1/oidc/token', '/auth/v1/oidc/certs'],
  salesforce: ['https://jeton-test.my.salesforce.com', '', '/services/oauth2/token', '/id/keys'],
  spring: ['https://spring.test', '', '/oauth2/token', '/oauth2/jwks'],
  supabase: [
    'https://jetontestjetontest00.supabase.co',
    '/auth/v1',
    '/auth/v1/oauth/token',
    '/auth/v1/.well-known/jwks.json'
  ],
  uaa: ['https://uaa.test', '/oauth/token', '/oauth/token', '/token_keys'],
  wso2: ['https://wso2.test', '/oauth2/token', '/oauth2/token', '/oauth2/jwks'],
  zitadel: ['https://jeton-test.zitadel.cloud', '', '/oauth/v2/token', '/oauth/v2/keys']
}

export const personaNames = Object.keys(addresses) as PersonaName[]

export const personaRows = personaNames.map(name => {
  const [origin, issuer, token, keys] = addresses[name]
  return { name, issuer: origin + issuer, token: origin + token, keys: origin + keys }
})

/** The metadata, asked for where OpenID Connect Discovery 1.0 section 4 says. */
export async function discover(issuer: MockIssuer): Promise<Members> {
  const { url } = issuer
  return json(issuer.fetch(`${url.replace(/\/$/, '')}/.well-known/openid-configuration`))
}
