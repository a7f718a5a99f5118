import { parseToken } from '@jeton/id-token-guard'
import { describe, expect, it } from 'vitest'
import { SIGNATURE, encodePart, encodeTexts, encodeToken } from './support/encode.ts'

const HEADER = '{"alg":"RS256"}'
const nested = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)
const nestedList = (levels: number): string => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`

function faultOf(text: string): string | undefined {
  const parsed = parseToken(text)
  return parsed.ok ? undefined : parsed.fault
}

function claimsOf(payload: string): object {
  const parsed = parseToken(encodeTexts(HEADER, payload))
  if (!parsed.ok) throw new Error(parsed.fault)
  return parsed.claims
}

describe('parseToken: a well-formed token', () => {
  it('gives header, claims, the signed text and the signature', () => {
    const token = encodeToken({ alg: 'RS256' }, { sub: 'u', list: [1, { deep: null }] })
    expect(parseToken(token)).toMatchObject({
      ok: true,
      header: { alg: 'RS256' },
      claims: { sub: 'u', list: [1, { deep: null }] },
      signingInput: token.slice(0, token.lastIndexOf('.')),
      signature: SIGNATURE
    })
  })

  it('takes whitespace inside the JSON and one name in two different objects', () => {
    expect(claimsOf(' { "a" : { "x" : 1 } ,\n "b" : [ { "x" : 2 } , { "x" : 3 } ] } ')).toEqual({
      a: { x: 1 },
      b: [{ x: 2 }, { x: 3 }]
    })
  })

  it('takes a value that equals a name, escaped quotes and brackets inside strings', () => {
    expect(claimsOf('{"a":"a","b":["a","a"],"c":"\\"}],{[:\\\\","d\\"":1}')).toEqual({
      a: 'a',
      b: ['a', 'a'],
      c: '"}],{[:\\',
      'd"': 1
    })
  })

  it('takes a surrogate pair written as two escapes', () => {
    expect(claimsOf('{"a":"\\ud83d\\ude00"}')).toEqual({ a: '\u{1F600}' })
  })

  it('freezes header and claims at every depth and gives objects no prototype', () => {
    const claims = claimsOf('{"a":{"b":[{"c":1}]}}') as { a: { b: [{ c: number }] } }
    for (const value of [claims, claims.a, claims.a.b, claims.a.b[0]])
      expect(Object.isFrozen(value)).toBe(true)
    for (const value of [claims, claims.a, claims.a.b[0]]) expect(Object.getPrototypeOf(value)).toBeNull()
  })

  it('JSON-07: keeps a __proto__ claim as plain data and leaves every prototype as it was', () => {
    const claims = claimsOf('{"__proto__":{"scope":"admin"},"constructor":1}') as Record<string, unknown>
    expect(Object.keys(claims)).toEqual(['__proto__', 'constructor'])
    expect(claims.scope).toBeUndefined()
    expect(({} as Record<string, unknown>).scope).toBeUndefined()
  })
})

describe('parseToken: the number of parts and the length', () => {
  it.each([
    ['', 'not_three_parts'],
    ['opaque', 'not_three_parts'],
    ['a.b', 'not_three_parts'],
    ['a.b.c.d', 'not_three_parts'],
    ['a.b.c.d.e.f', 'not_three_parts'],
    ['a.b.c.d.e', 'encrypted'],
    ['....', 'encrypted'],
    ['..', 'not_base64url']
  ])('refuses %j as %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault)
  })

  it('takes 8192 characters and refuses 8193', () => {
    const token = encodeToken({ alg: 'RS256' }, { sub: 'u' })
    const fill = (length: number): string => token + 'A'.repeat(length - token.length)
    expect(faultOf(fill(8192))).toBeUndefined()
    expect(faultOf(fill(8193))).toBe('too_long')
  })

  it('BIG-03: looks at the length before the dots', () => {
    expect(faultOf('.'.repeat(1e5))).toBe('too_long')
  })

  it('refuses what is not a string without throwing', () => {
    const values: readonly unknown[] = [undefined, null, 1, {}, ['a.b.c']]
    for (const value of values) expect(faultOf(value as string)).toBe('not_three_parts')
  })
})

describe('parseToken: base64url', () => {
  const [header = '', payload = ''] = encodeToken({ alg: 'RS256' }, { sub: 'u' }).split('.')

  it.each([
    ['an empty signature', `${header}.${payload}.`],
    ['an empty payload', `${header}..${SIGNATURE}`],
    ['padding', `${header}.${payload}.YQ==`],
    ['the alphabet of plain base64', `${header}.${payload}.ab+/`],
    ['a space', `${header}.${payload}.ab d`],
    ['a line feed at the end', `${header}.${payload}.${SIGNATURE}\n`],
    ['a percent escape', `${header}.${payload}.ab%64`],
    ['a character outside ASCII', `${header}.${payload}.abc\u0430`],
    ['a length of 4n + 1', `${header}.${payload}.abcde`],
    ['four spare bits that are not zero', `${header}.${payload}.YR`],
    ['two spare bits that are not zero', `${header}.${payload}.YWJ`]
  ])('ENC: refuses %s', (_what, token) => {
    expect(faultOf(token)).toBe('not_base64url')
  })

  it.each(['YQ', 'YWI', 'YWJj'])('takes the canonical signature %s', signature => {
    expect(faultOf(`${header}.${payload}.${signature}`)).toBeUndefined()
  })
})

describe('parseToken: UTF-8', () => {
  it.each([
    ['a byte order mark', Buffer.from('\uFEFF{}')],
    ['a broken sequence', Buffer.from([0x7b, 0x22, 0xc3, 0x22, 0x7d])],
    ['an overlong form', Buffer.from([0x7b, 0x22, 0xc0, 0xa2, 0x22, 0x3a, 0x31, 0x7d])],
    ['an encoded surrogate', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['a lone high surrogate escape', '{"sub":"\\ud800"}'],
    ['a lone low surrogate escape', '{"a":["x\\uDC00y"]}'],
    ['a lone surrogate in a name', '{"\\ud800":1}']
  ])('refuses %s in the payload and in the header', (_what, text) => {
    expect(faultOf(encodeTexts(HEADER, text))).toBe('not_utf8')
    expect(faultOf(encodeTexts(text, '{}'))).toBe('not_utf8')
  })
})

describe('parseToken: JSON objects', () => {
  it.each([
    '',
    '[]',
    'null',
    'true',
    '1',
    '"a"',
    '{',
    "{'sub':'x'}",
    '{}x',
    '{}{}',
    '{"a":1,}',
    '{"a":NaN}',
    'undefined'
  ])('refuses the text %j as payload and as header', text => {
    const fault = text === '' ? 'not_base64url' : 'not_json_object'
    expect(faultOf(encodeTexts(HEADER, text))).toBe(fault)
    expect(faultOf(encodeTexts(text, '{}'))).toBe(fault)
  })

  it.each([
    '{"sub":"a","sub":"b"}',
    '{"sub":"a","\\u0073ub":"b"}',
    '{"a":{"x":1,"y":2,"x":3}}',
    '{"a":[[{"x":1,"x":1}]]}',
    '{"a":{"b":1},"a":2}',
    '{"":1,"":2}',
    '{"__proto__":1,"__proto__":2}',
    '{"a\\/b":1,"a/b":2}'
  ])('RFC 7515 section 4: refuses the repeated member in %s', text => {
    expect(faultOf(encodeTexts(HEADER, text))).toBe('repeated_member')
    expect(faultOf(encodeTexts(text, '{}'))).toBe('repeated_member')
  })

  it('takes 32 levels of objects and arrays and refuses 33', () => {
    for (const make of [nested, nestedList]) {
      expect(faultOf(encodeTexts(HEADER, make(32)))).toBeUndefined()
      expect(faultOf(encodeTexts(HEADER, make(33)))).toBe('too_deep')
    }
  })

  it('counts depth, not the number of objects', () => {
    expect(
      faultOf(encodeTexts(HEADER, `{"a":[${Array.from({ length: 500 }, () => '{}').join()}]}`))
    ).toBeUndefined()
  })

  it('DPX-04: refuses the deepest text that fits without an overflow', () => {
    expect(faultOf(encodeTexts(HEADER, `{"a":${'['.repeat(2900)}${']'.repeat(2900)}}`))).toBe('too_deep')
  })

  it('reports the header before the payload', () => {
    expect(faultOf(`${encodePart('[]')}.${encodePart('{"a":1,"a":1}')}.${SIGNATURE}`)).toBe('not_json_object')
  })
})
