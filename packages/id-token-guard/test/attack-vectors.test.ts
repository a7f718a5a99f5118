import { classifyToken, parseToken } from '@jeton/id-token-guard'
import { describe, expect, it } from 'vitest'
import { attackTokens } from './support/corpus.ts'

const faults: Readonly<Record<string, string>> = {
  'ENC-03': 'not_base64url',
  'ENC-07': 'not_three_parts',
  'ENC-10': 'not_base64url',
  'ENC-12': 'not_three_parts',
  'ENC-13': 'not_three_parts',
  'ENC-14': 'not_three_parts',
  'ENC-18': 'not_three_parts',
  'ENC-22': 'not_json_object',
  'ENC-24': 'not_utf8',
  'JSON-01': 'repeated_member',
  'JSON-02': 'repeated_member',
  'JSON-04': 'repeated_member',
  'JSON-05': 'repeated_member',
  'JSON-16': 'not_json_object',
  'JSON-19': 'not_json_object',
  'JWE-02': 'encrypted',
  'JWE-03': 'encrypted',
  'JWE-04': 'encrypted',
  'JWE-05': 'encrypted'
}

// The text of these is in order: JSON-07 must pass, and JSON-17 is an empty set of claims.
const wellFormed = new Set(['JSON-07', 'JSON-17'])

const ofClass = (...classes: readonly string[]) => attackTokens.filter(entry => classes.includes(entry.class))

describe('the attack tokens', () => {
  it.each(ofClass('encoding', 'json', 'jwe'))(
    '$id gets its fault before any parser or verifier',
    ({ id, token }) => {
      const parsed = parseToken(token)
      expect(parsed.ok ? undefined : parsed.fault).toBe(faults[id])
      expect(parsed.ok).toBe(wellFormed.has(id))
    }
  )

  it.each(ofClass('control'))('$id, a valid token, is an access token', ({ token }) => {
    expect(classifyToken(token).kind).toBe('access_token')
  })

  it.each(ofClass('typ').filter(({ expect: wanted }) => wanted === 'reject'))(
    'RFC 8725 section 3.11: $id, of another type, is no access token',
    ({ token }) => {
      expect(classifyToken(token).kind).not.toBe('access_token')
    }
  )

  it('JSON-17: an empty set of claims is no access token', () => {
    const [empty] = attackTokens.filter(({ id }) => id === 'JSON-17')
    expect(classifyToken(empty?.token ?? '').kind).toBe('other')
  })
})
