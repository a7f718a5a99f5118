import { describe, expect, it } from 'vitest'
import { classifyClaims, neutralClaims, verdict } from './support/classify-claims.ts'

const granted = { scope: 'orders:read', client_id: 'client-1' }
const at = { typ: 'at+jwt' }

describe('R4, marks of other kinds (RFC 8725 section 3.12)', () => {
  it.each([
    [
      { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
      'logout_token R4 events events'
    ],
    [{ events: { 'urn:event': {} } }, 'security_event R4 events'],
    [{ events: {} }, 'security_event R4 events'],
    [{ htm: 'GET', htu: 'https://api.test/' }, 'dpop_proof R4 htu'],
    [{ token_introspection: { active: true } }, 'introspection_response R4 token_introspection'],
    [{ response_type: 'code' }, 'request_object R4 response_type'],
    [{ redirect_uris: ['https://app.test/'] }, 'other R4 redirect_uris'],
    [{ code: 'c', state: 's' }, 'other R4 state'],
    [{ ga4gh_visa_v1: {} }, 'other R4 ga4gh_visa_v1'],
    [{ ga4gh_passport_v1: [] }, 'other R4 ga4gh_passport_v1'],
    [{ vc: {} }, 'other R4 vc'],
    [{ sd_hash: 'h' }, 'other R4 sd_hash'],
    [{ jti: 'abc-r', rev_sig: 'r' }, 'refresh_token R4 jti']
  ])('refuses %j in a token with a scope, typed at+jwt or not', (claims, expected) => {
    expect(verdict(classifyClaims({ ...granted, ...claims }))).toBe(expected)
    expect(verdict(classifyClaims({ ...granted, ...claims }, at))).toBe(expected)
  })

  it('takes granted_scopes without scope for a refresh token of UAA', () => {
    expect(verdict(classifyClaims({ granted_scopes: ['orders.read'] }))).toBe(
      'refresh_token R4 granted_scopes'
    )
    expect(classifyClaims({ ...granted, granted_scopes: ['orders.read'] }).kind).toBe('access_token')
  })

  it.each([
    { events: ['a'] },
    { events: 'a' },
    { htm: 'GET' },
    { state: 'CA' },
    { code: 'c' },
    { jti: 'abc-r' }
  ])('leaves a claim of its own like %j to the API', claims => {
    expect(classifyClaims({ ...granted, ...claims }).kind).toBe('access_token')
  })
})

describe('R4, registered claims (RFC 9068 section 2.2, RFC 7523 section 3)', () => {
  it.each([undefined, null, '', 1, ['https://issuer.test'], {}])('refuses the issuer %j', iss => {
    expect(verdict(classifyClaims({ ...granted, iss }, at))).toBe('other R4 iss')
  })

  it.each([null, '1760003600', true, [1760003600]])('NUM: refuses the expiry %j', exp => {
    expect(verdict(classifyClaims({ ...granted, exp }))).toBe('other R4 exp')
  })

  it.each([undefined, null, '1760003600'])(
    'RS-117: leaves the expiry %j of a typed token to the verifier',
    exp => {
      expect(verdict(classifyClaims({ ...granted, exp }, at))).toBe('access_token R5 typ')
    }
  )

  it('takes a token of a subject that never expires for a signed userinfo response', () => {
    expect(verdict(classifyClaims({ ...granted, exp: undefined }))).toBe('userinfo R4 exp')
  })

  it('takes a token that is its own subject or client for a client assertion', () => {
    expect(verdict(classifyClaims({ ...granted, sub: neutralClaims.iss }, at))).toBe(
      'client_assertion R4 sub'
    )
    expect(verdict(classifyClaims({ ...granted, client_id: neutralClaims.iss }))).toBe(
      'client_assertion R4 client_id'
    )
  })

  it('takes what is addressed to the token endpoint of another operator for a grant', () => {
    const grant = { ...granted, iss: 'robot@project.test', aud: 'https://issuer.test/oauth/token' }
    expect(verdict(classifyClaims(grant))).toBe('client_assertion R4 aud')
    expect(verdict(classifyClaims({ ...grant, aud: [grant.aud] }))).toBe('client_assertion R4 aud')
  })

  it('leaves an issuer alone that names its own token endpoint as audience', () => {
    const own = {
      ...granted,
      iss: 'https://issuer.test/oauth2/token',
      aud: 'https://issuer.test/oauth2/token'
    }
    expect(classifyClaims(own).kind).toBe('access_token')
  })
})
