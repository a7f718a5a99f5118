import { describe, expect, it } from 'vitest'
import { classifyClaims, verdict } from './support/classify-claims.ts'

const granted = { scope: 'orders:read', client_id: 'client-1' }

describe('R6, evidence of an ID token (OpenID Connect Core 1.0 section 2)', () => {
  it.each(['nonce', 'at_hash', 'c_hash', 's_hash'])('refuses a token with %s, scope or not', member => {
    expect(verdict(classifyClaims({ ...granted, [member]: 'x' }))).toBe(`id_token R6 ${member}`)
  })

  it('names every piece of evidence with its source', () => {
    expect(classifyClaims({ nonce: 'n', at_hash: 'h' }).evidence).toEqual([
      { rule: 'R6', member: 'at_hash', source: 'OpenID Connect Core 1.0 section 3.1.3.6' },
      { rule: 'R6', member: 'nonce', source: 'OpenID Connect Core 1.0 section 2' }
    ])
  })

  it('RFC 9068 section 2.2.1: takes auth_time, acr, amr, sid and azp for no evidence', () => {
    const claims = { ...granted, auth_time: 1, acr: '1', amr: ['pwd'], sid: 's', azp: 'client-1' }
    expect(classifyClaims(claims).kind).toBe('access_token')
  })

  it('reads nonce in the claims only: Microsoft Graph has one in the header', () => {
    expect(classifyClaims(granted, { nonce: 'n' }).kind).toBe('access_token')
  })
})
