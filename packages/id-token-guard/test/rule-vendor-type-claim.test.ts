import { describe, expect, it } from 'vitest'
import { classifyClaims, verdict } from './support/classify-claims.ts'

const granted = { scope: 'orders:read' }

describe('R3, type claims of vendors (RFC 8725 section 3.12)', () => {
  it.each([
    ['token_use', 'id', 'id_token'],
    ['token_use', 'refresh', 'refresh_token'],
    ['typ', 'ID', 'id_token'],
    ['typ', 'Id', 'id_token'],
    ['typ', 'Refresh', 'refresh_token'],
    ['typ', 'Offline', 'refresh_token'],
    ['typ', 'Logout', 'logout_token'],
    ['typ', 'logout+jwt', 'logout_token'],
    ['typ', 'Serialized-ID', 'other'],
    ['tokenName', 'id_token', 'id_token'],
    ['tokenName', 'refresh_token', 'refresh_token'],
    ['tok_type', 'IT', 'id_token'],
    ['tok_type', 'RT', 'refresh_token'],
    ['token_type', 'id_token', 'id_token'],
    ['token_type', 'refresh_token', 'refresh_token'],
    ['type', 'refresh-token', 'refresh_token'],
    ['purpose', 'id', 'id_token'],
    ['tokenType', 'refresh-token', 'refresh_token'],
    ['stt', 2, 'id_token'],
    ['drn', 'DSR', 'refresh_token']
  ])('refuses %s %j as %s, in an at+jwt too', (member, value, kind) => {
    expect(verdict(classifyClaims({ ...granted, [member]: value }))).toBe(`${kind} R3 ${member}`)
    expect(classifyClaims({ ...granted, [member]: value }, { typ: 'at+jwt' }).kind).toBe(kind)
  })

  it.each(['token_use', 'typ', 'tokenName', 'tok_type', 'stt', 'drn'])(
    'refuses a value of %s that is not in the table, and one of another type',
    member => {
      for (const value of ['never-heard-of', '', 99, true, null, ['access'], { a: 1 }]) {
        expect(verdict(classifyClaims({ ...granted, [member]: value }))).toBe(`other R3 ${member}`)
      }
    }
  )

  it.each(['token_type', 'type', 'purpose', 'tokenType', 'aut'])(
    'lets an unknown value of %s, a name that others use as well, say nothing',
    member => {
      for (const value of ['marketing', '', 99, null, ['id']]) {
        expect(verdict(classifyClaims({ ...granted, [member]: value }))).toBe('access_token R7 scope')
      }
    }
  )

  it('lets the payload type JWT say nothing', () => {
    expect(verdict(classifyClaims({ ...granted, typ: 'JWT' }))).toBe('access_token R7 scope')
  })

  it('takes one claim for another kind over another claim for an access token', () => {
    expect(verdict(classifyClaims({ token_use: 'access', tokenName: 'refresh_token' }))).toBe(
      'refresh_token R3 tokenName'
    )
  })
})
