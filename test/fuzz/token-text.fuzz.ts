import type { JsonObject } from '@jeton/gate'
import { parseToken } from '@jeton/id-token-guard'
import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, expect } from 'vitest'
import { fuzz } from './support/fuzz.ts'
import { anyText, base64urlAlphabet, mutationsOf } from './support/texts.ts'

const encode = (part: string | Uint8Array): string => Buffer.from(part).toString('base64url')
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What a part has to hold, decoded and read by other means than the parser's. */
function readPart(part: string): unknown {
  const bytes = Buffer.from(part, 'base64url')
  assert.equal(bytes.toString('base64url'), part, 'one text for the same bytes')
  return JSON.parse(utf8.decode(bytes))
}

/** Whatever was accepted is what any other strict reader makes of it. */
function checkText(text: string): void {
  const parsed = parseToken(text)
  if (!parsed.ok) return
  const parts = text.split('.')
  assert.ok(text.length <= 8192 && parts.length === 3)
  assert.equal(parsed.signingInput, parts.slice(0, 2).join('.'))
  assert.equal(parsed.signature, parts[2])
  expect(JSON.stringify(parsed.header)).toBe(JSON.stringify(readPart(parts[0] ?? '')))
  expect(JSON.stringify(parsed.claims)).toBe(JSON.stringify(readPart(parts[1] ?? '')))
  expect(Object.getPrototypeOf(parsed.claims)).toBeNull()
}

const names = fc.oneof(
  fc.constantFrom('alg', 'typ', 'sub', 'aud', '__proto__', 'constructor', 'toString', ''),
  fc.string({ maxLength: 6 })
)
const object = fc.dictionary(names, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 })
const json = object.map(value => JSON.stringify(value))
const jsonCharacter = fc.constantFrom(...'{}[]",:\\ue0-+.1tfn \t\n\r\0\u00a0\ufeff\u2028é'.split(''))
const signature = fc.uint8Array({ minLength: 1, maxLength: 8 }).map(encode)
const wellFormed = fc
  .tuple(json, json, signature)
  .map(([header, claims, proof]) => `${encode(header)}.${encode(claims)}.${proof}`)

describe('the check of the text of a token', () => {
  fuzz('RS-111: an arbitrary text never throws', 6000, anyText, checkText)

  fuzz(
    'RS-111: a changed text is refused, or is read like any other reader would',
    12_000,
    fc.oneof(
      mutationsOf(wellFormed),
      mutationsOf(wellFormed, fc.constantFrom(...base64urlAlphabet, '.')),
      mutationsOf(mutationsOf(wellFormed, fc.constantFrom(...base64urlAlphabet)))
    ),
    checkText
  )

  fuzz(
    'RS-113: changed JSON is refused, or is read like any other reader would',
    12_000,
    fc.tuple(mutationsOf(json, jsonCharacter), mutationsOf(json, jsonCharacter), signature),
    ([header, claims, proof]) => checkText(`${encode(header)}.${encode(claims)}.${proof}`)
  )

  const bytes = fc.uint8Array({ maxLength: 40 })

  fuzz('RS-113: arbitrary bytes never throw', 4000, fc.tuple(bytes, bytes), ([header, claims]) =>
    checkText(`${encode(header)}.${encode(claims)}.AAAA`)
  )

  fuzz('a well-formed text is read', 4000, wellFormed, text => {
    const parsed = parseToken(text)
    expect(parsed.ok || ['not_utf8'].includes(parsed.fault)).toBe(true)
  })
})

const escaped = (name: string): string =>
  name.replaceAll(/[^]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const readClaims = (claims: string): ReturnType<typeof parseToken> =>
  parseToken(`${encode('{"alg":"ES256"}')}.${encode(claims)}.AAAA`)

describe('what two readers could read differently', () => {
  fuzz(
    'RS-114: a repeated name is refused, however it is written and wherever it stands',
    4000,
    fc.tuple(fc.string({ maxLength: 6 }), fc.nat(14), fc.boolean(), object),
    ([name, levels, escapes, others]) => {
      const { [name]: _, ...rest } = others as JsonObject
      const members = JSON.stringify(rest).slice(1, -1)
      const twice = [
        `${JSON.stringify(name)}:1`,
        members,
        `${escapes ? `"${escaped(name)}"` : JSON.stringify(name)}:2`
      ]
      const inner = `{${twice.filter(member => member !== '').join(',')}}`
      const parsed = readClaims(`${'{"a":['.repeat(levels)}${inner}${']}'.repeat(levels)}`)
      expect(parsed).toEqual({ ok: false, fault: 'repeated_member' })
    }
  )

  fuzz(
    'RS-132: more than 32 levels are refused, and no more than 32 are not',
    2000,
    fc.array(fc.boolean(), { minLength: 20, maxLength: 60 }),
    shapes => {
      const open = shapes.map(isList => (isList ? '[' : '{"a":')).join('')
      const close = shapes
        .toReversed()
        .map(isList => (isList ? ']' : '}'))
        .join('')
      const parsed = readClaims(`{"a":${open}1${close}}`)
      expect(parsed.ok).toBe(shapes.length + 1 <= 32)
    }
  )
})
