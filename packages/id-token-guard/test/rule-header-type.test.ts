import { isTypedAccessToken } from '@jeton/id-token-guard'
import { describe, expect, it } from 'vitest'
import { classifyClaims, verdict } from './support/classify-claims.ts'

const granted = { scope: 'orders:read' }

describe('R1, the header type (RFC 8725 section 3.11)', () => {
  it.each([
    undefined,
    'JWT',
    'jwt',
    'application/jwt',
    'at+jwt',
    'AT+JWT',
    'application/at+jwt',
    'Application/AT+jwt'
  ])('passes on the type %s', typ => {
    expect(classifyClaims(granted, { typ }).kind).toBe('access_token')
  })

  it.each([
    ['id_token+jwt', 'id_token'],
    ['logout+jwt', 'logout_token'],
    ['LOGOUT+JWT', 'logout_token'],
    ['application/logout+jwt', 'logout_token'],
    ['dpop+jwt', 'dpop_proof'],
    ['secevent+jwt', 'security_event'],
    ['global-token-revocation+jwt', 'security_event'],
    ['token-introspection+jwt', 'introspection_response'],
    ['oauth-authz-req+jwt', 'request_object'],
    ['oauth-id-jag+jwt', 'identity_assertion'],
    ['client-authentication+jwt', 'client_assertion'],
    ['oi_reft+jwt', 'refresh_token'],
    ['kb+jwt', 'other'],
    ['vc+sd-jwt', 'other'],
    ['vnd.ga4gh.visa+jwt', 'other'],
    ['JOSE', 'other'],
    ['never-heard-of+jwt', 'other']
  ])('refuses %s as %s whatever the claims say', (typ, kind) => {
    expect(verdict(classifyClaims({ ...granted, token_use: 'access' }, { typ }))).toBe(`${kind} R1 typ`)
  })

  it.each([
    '',
    ' at+jwt',
    'at+jwt ',
    'at+jwt\0',
    'application/application/at+jwt',
    'text/at+jwt',
    'at-jwt',
    'JWT,at+jwt'
  ])('takes %j for an unknown type, not for at+jwt', typ => {
    expect(verdict(classifyClaims(granted, { typ }))).toBe('other R1 typ')
  })

  it.each([null, 1, true, ['at+jwt'], { typ: 'at+jwt' }])('refuses a type that is no string: %j', typ => {
    expect(verdict(classifyClaims(granted, { typ }))).toBe('other R1 typ')
  })
})

describe('isTypedAccessToken', () => {
  it.each(['at+jwt', 'at+JWT', 'application/at+jwt'])('is true for %s', typ => {
    expect(isTypedAccessToken({ typ })).toBe(true)
  })

  it.each([undefined, 'JWT', '', ['at+jwt'], 7])('is false for %j', typ => {
    expect(isTypedAccessToken(typ === undefined ? {} : { typ })).toBe(false)
  })
})
