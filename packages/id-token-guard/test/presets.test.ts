import { presetFor, presets } from '@jeton/id-token-guard'
import { describe, expect, it } from 'vitest'

describe('presetFor', () => {
  it.each([
    ['https://tenant.eu.auth0.com/', 'auth0'],
    ['https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0', 'entra'],
    ['https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/', 'entra'],
    ['https://contoso.ciamlogin.com/tenant/v2.0', 'entra'],
    ['https://contoso.b2clogin.com/tenant/v2.0/', 'b2c'],
    ['https://login.microsoftonline.com/tfp/tenant/b2c_1_signin/v2.0/', 'b2c'],
    ['https://cognito-idp.us-west-2.amazonaws.com/us-west-2_example', 'cognito'],
    ['https://dev-123.okta.com/oauth2/default', 'okta'],
    ['https://dev-123.oktapreview.com', 'okta'],
    ['https://dev-123.okta-emea.com', 'okta'],
    ['https://sso.example.com/auth/realms/main', 'keycloak'],
    ['http://localhost:8080/realms/main', 'keycloak'],
    ['https://accounts.google.com', 'google'],
    ['accounts.google.com', 'google'],
    ['https://securetoken.google.com/project', 'google'],
    ['https://instance.zitadel.cloud', 'zitadel'],
    ['https://clean-mayfly-62.clerk.accounts.dev', 'clerk'],
    ['https://clerk.example.com', 'clerk'],
    ['https://sso.example.com/application/o/app/', 'authentik'],
    ['https://fs.example.com/adfs', 'adfs'],
    ['http://fs.example.com/adfs/services/trust', 'adfs'],
    ['https://sub.authentication.eu10.hana.ondemand.com/oauth/token', 'uaa'],
    ['https://tenant.accounts.ondemand.com', 'sapias'],
    ['https://tenant.logto.app/oidc', 'logto'],
    ['https://auth.pingone.eu/env/as', 'pingone'],
    ['https://api.workos.com/user_management/client_1', 'workos'],
    ['stytch.com/project-live-1', 'stytch'],
    ['https://ref.supabase.co/auth/v1', 'supabase'],
    ['https://tenant.kinde.com', 'kinde'],
    ['https://slug.projects.oryapis.com', 'hydra'],
    ['https://api.descope.com/P2abc', 'descope'],
    ['https://iam.cloud.ibm.com/identity', 'ibm-iam'],
    ['https://tenant.fusionauth.io', 'fusionauth']
  ])('%s -> %s', (issuer, name) => {
    expect(presetFor(issuer)).toBe(name)
  })

  it.each([
    'https://issuer.test',
    'https://auth0.com',
    'https://auth0.com.evil.test/',
    'https://evil.test/tenant.auth0.com/',
    'https://notauth0.com',
    'https://tenant.auth0.com@evil.test/',
    'https://evil.test\\@tenant.auth0.com/',
    'https://user@tenant.auth0.com/',
    'ftp://tenant.auth0.com/',
    'javascript://tenant.auth0.com/',
    'https://sts.windows.net.evil.test/',
    'https://cognito-idp.us-west-2.amazonaws.com.evil.test/pool',
    'https://evil.test/?x=/realms/main',
    '',
    ' ',
    '://',
    'https://'
  ])('%j, which is no address of a known vendor -> none', issuer => {
    expect(presetFor(issuer)).toBe('none')
  })
})

type Exception = 'mayLackIssuer' | 'mayLackExpiry' | 'mayBeSelfIssued' | 'mayBeTypedJose'

const having = (flag: Exception): readonly string[] =>
  [...presets.values()]
    .filter(preset => preset[flag])
    .map(({ name }) => name)
    .toSorted()

describe('presets', () => {
  it('holds every preset under its own name, none first', () => {
    expect([...presets].every(([name, preset]) => name === preset.name)).toBe(true)
    expect([...presets.keys()][0]).toBe('none')
  })

  it('lets auto choose no preset with which ID tokens pass or which has an exception from R1 or R4', () => {
    const chosen = [...presets.values()].filter(preset => preset.matches !== undefined)
    for (const preset of chosen) {
      const { admitsIdTokens, mayLackIssuer, mayLackExpiry, mayBeSelfIssued, mayBeTypedJose } = preset
      expect({ admitsIdTokens, mayLackIssuer, mayLackExpiry, mayBeSelfIssued, mayBeTypedJose }).toEqual({})
    }
  })

  it('lets auto choose no preset for workload credentials', () => {
    const workload = [
      'google-sa',
      'iap',
      'k8s',
      'k8s-legacy',
      'gitlab',
      'github',
      'spiffe',
      'vault',
      'cloudflare'
    ]
    for (const name of workload)
      expect([...presets.values()].find(preset => preset.name === name)?.matches).toBeUndefined()
  })

  it('names the exceptions from R1 and R4: these presets and no others', () => {
    expect(having('mayLackIssuer')).toEqual(['pingfed', 'spiffe'])
    expect(having('mayLackExpiry')).toEqual(['k8s-legacy'])
    expect(having('mayBeSelfIssued')).toEqual(['google-sa'])
    expect(having('mayBeTypedJose')).toEqual(['spiffe'])
  })

  it('names the presets with which ID tokens pass', () => {
    const admitting = [...presets.values()].filter(preset => preset.admitsIdTokens).map(({ name }) => name)
    expect(admitting.toSorted()).toEqual([
      'casdoor',
      'dex',
      'firebase',
      'firebase-session',
      'sapias-id-tokens'
    ])
  })

  it('says which claims name the client wherever tokens may lack an audience', () => {
    const lacking = [...presets.values()].filter(preset => preset.mayLackAudience)
    expect(lacking.length).toBeGreaterThan(0)
    for (const preset of lacking) expect(preset.clientClaims?.length).toBeGreaterThan(0)
  })
})
