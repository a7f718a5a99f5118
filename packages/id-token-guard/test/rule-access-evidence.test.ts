import { describe, expect, it } from 'vitest'
import { classifyClaims, verdict } from './support/classify-claims.ts'

const client = 'client-1'

describe('R7, evidence of an access token (RFC 9068 section 2.2)', () => {
  it('is ambiguous by default: a token which proves nothing is refused', () => {
    expect(verdict(classifyClaims({}))).toBe('ambiguous R7')
  })

  it.each([
    { scope: 'orders:read' },
    { scope: 'openid profile orders:read' },
    { scope: ['openid', 'orders:read'] },
    { scope: ['openid orders:read'] },
    { scp: 'orders:read' },
    { scp: ['orders:read'] }
  ])('R7a: takes a scope for a resource: %j', claims => {
    const [member] = Object.keys(claims)
    expect(verdict(classifyClaims(claims))).toBe(`access_token R7 ${member}`)
  })

  it.each([
    'openid',
    'openid profile email address phone offline_access offline groups allatclaims',
    '',
    '   ',
    [],
    [1, null, {}],
    { 'orders:read': true },
    1,
    true,
    null
  ])('R7a: takes no scope that is about the user or of another type: %j', scope => {
    expect(classifyClaims({ scope, scp: scope }).kind).toBe('ambiguous')
  })

  it.each(['client_id', 'azp', 'cid', 'appid'])(
    'R7b: takes any scope where %s is known and not in aud',
    name => {
      expect(classifyClaims({ scope: 'openid', [name]: client }).kind).toBe('access_token')
      expect(classifyClaims({ scope: 'openid', [name]: client, aud: undefined }).kind).toBe('access_token')
    }
  )

  it('R7b: takes no identity scope where aud holds the client, alone or beside the API', () => {
    for (const aud of [client, [client], [client, 'https://api.test']]) {
      expect(classifyClaims({ scope: 'openid profile', azp: client, aud }).kind).toBe('ambiguous')
    }
  })

  it('R7c: takes authorization_details', () => {
    expect(verdict(classifyClaims({ authorization_details: [{ type: 'payment' }] }))).toBe(
      'access_token R7 authorization_details'
    )
  })

  it.each([[[]], [[{}]], [['payment']], [{ type: 'payment' }], ['payment']])(
    'R7c: takes no authorization_details of another form: %j',
    details => {
      expect(classifyClaims({ authorization_details: details }).kind).toBe('ambiguous')
    }
  )

  it('R7d: takes a client_id outside aud, for an ID token must name its client there', () => {
    expect(verdict(classifyClaims({ client_id: client }))).toBe('access_token R7 client_id')
  })

  it('R7d: takes no client_id in aud, no client_id without aud, and no azp', () => {
    expect(classifyClaims({ client_id: client, aud: [client, 'https://api.test'] }).kind).toBe('ambiguous')
    expect(classifyClaims({ client_id: client, aud: undefined }).kind).toBe('ambiguous')
    expect(classifyClaims({ client_id: client, aud: [] }).kind).toBe('ambiguous')
    expect(classifyClaims({ azp: client }).kind).toBe('ambiguous')
  })

  it.each([
    { gty: 'client-credentials' },
    { gty: ['client_credentials'] },
    { azpacr: '1' },
    { appidacr: '2' },
    { token_type: 'Bearer' }
  ])('R7e: takes what vendors write into access tokens only: %j', claims => {
    expect(verdict(classifyClaims(claims))).toBe(`access_token R7 ${Object.keys(claims).join()}`)
  })

  it.each([{ gty: [] }, { gty: {} }, { azpacr: 1 }, { token_type: 'N_A' }, { token_type: 1 }])(
    'R7e: takes no value of another type: %j',
    claims => {
      expect(classifyClaims(claims).kind).toBe('ambiguous')
    }
  )
})
