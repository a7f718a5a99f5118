import type { PresetName } from '@jeton/id-token-guard'
import { classifyParsedToken, classifyToken, parseToken, presets } from '@jeton/id-token-guard'
import { describe, expect, it } from 'vitest'
import { neutralClaims, verdict } from './support/classify-claims.ts'
import { SIGNATURE, encodeTexts, encodeToken } from './support/encode.ts'

const auth0Token = encodeToken({ alg: 'RS256' }, { ...neutralClaims, azp: 'client-1' })

describe('classifyToken: texts that are no signed token (R0)', () => {
  it.each([
    ['', 'opaque'],
    ['gho_16C7e42F292c6912E7710c838347Ae178B4a', 'opaque'],
    ['a.b', 'opaque'],
    ['a.b.c.d', 'opaque'],
    ['a.b.c.d.e', 'encrypted'],
    ['a.b.c', 'malformed'],
    [encodeTexts('{}', '[]'), 'malformed'],
    [encodeTexts('{"a":1,"a":1}', '{}'), 'malformed'],
    ['a'.repeat(8193), 'malformed']
  ])('%j is %s', (text, kind) => {
    expect(verdict(classifyToken(text))).toBe(`${kind} R0`)
  })

  it('what is no string is malformed', () => {
    const values: readonly unknown[] = [undefined, null, 0, {}, [], Symbol('token')]
    for (const value of values) expect(verdict(classifyToken(value as string))).toBe('malformed R0')
  })

  it('never puts the token or a value from it into the evidence', () => {
    const secret = 'do-not-repeat'
    const token = encodeToken({ typ: secret }, { ...neutralClaims, scope: secret, nonce: secret })
    expect(JSON.stringify(classifyToken(token))).not.toContain(secret)
    expect(JSON.stringify(classifyToken(`${secret}.${secret}.${SIGNATURE}`))).not.toContain(secret)
  })

  it('gives a frozen verdict', () => {
    for (const text of ['', encodeToken({}, neutralClaims)]) {
      const classification = classifyToken(text)
      expect(
        [classification, classification.evidence, classification.evidence[0]].every(Object.isFrozen)
      ).toBe(true)
    }
  })
})

describe('classifyToken: the preset', () => {
  it('applies the rules for every issuer without options and with none', () => {
    expect(classifyToken(auth0Token).kind).toBe('ambiguous')
    expect(classifyToken(auth0Token, { preset: 'none' }).kind).toBe('ambiguous')
    expect(classifyToken(auth0Token, { preset: 'auto' }).kind).toBe('ambiguous')
  })

  it('applies a preset by name', () => {
    expect(verdict(classifyToken(auth0Token, { preset: 'auth0' }))).toBe('access_token R7 azp')
  })

  it('goes by the configured issuer with auto, never by the issuer in the token', () => {
    expect(classifyToken(auth0Token, { issuer: 'https://tenant.eu.auth0.com/' }).kind).toBe('access_token')
    const claimsToBe = encodeToken(
      {},
      { ...neutralClaims, azp: 'client-1', iss: 'https://tenant.eu.auth0.com/' }
    )
    expect(classifyToken(claimsToBe).kind).toBe('ambiguous')
    expect(classifyToken(claimsToBe, { issuer: 'https://issuer.test' }).kind).toBe('ambiguous')
  })

  it('refuses an unknown preset with a TypeError that names the option', () => {
    expect(() => classifyToken(auth0Token, { preset: 'nobody' as PresetName })).toThrow(
      /^preset: must be one of none/
    )
  })
})

describe('classifyParsedToken', () => {
  const parsed = parseToken(auth0Token)
  if (!parsed.ok) throw new Error(parsed.fault)

  it('takes a preset by name, as found in presets, or none', () => {
    expect(classifyParsedToken(parsed).kind).toBe('ambiguous')
    expect(classifyParsedToken(parsed, 'auth0').kind).toBe('access_token')
    expect(classifyParsedToken(parsed, presets.get('auth0')).kind).toBe('access_token')
  })

  it('refuses an unknown name with a TypeError', () => {
    expect(() => classifyParsedToken(parsed, 'nobody' as PresetName)).toThrow(TypeError)
  })
})
