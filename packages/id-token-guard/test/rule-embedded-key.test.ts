import { describe, expect, it } from 'vitest'
import { classifyClaims, verdict } from './support/classify-claims.ts'

const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }

describe('R2, a key in the header (RFC 9449 section 4.2)', () => {
  it('KEY-01: refuses a token that brings its key along, typed as access token or not', () => {
    for (const typ of ['at+jwt', 'JWT', undefined]) {
      expect(verdict(classifyClaims({ scope: 'orders:read' }, { typ, jwk }))).toBe('other R2 jwk')
    }
  })

  it('calls it a DPoP proof when it names a request', () => {
    expect(verdict(classifyClaims({ htm: 'GET', htu: 'https://api.test/' }, { jwk }))).toBe(
      'dpop_proof R2 jwk'
    )
  })

  it.each([null, '', 'text', []])('refuses a jwk of another type: %j', odd => {
    expect(classifyClaims({ scope: 'orders:read' }, { jwk: odd }).kind).toBe('other')
  })
})
