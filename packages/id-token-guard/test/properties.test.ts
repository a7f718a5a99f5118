import type { PresetName } from '@jeton/id-token-guard'
import { classifyToken, parseToken, presetFor, presets } from '@jeton/id-token-guard'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapes } from './support/corpus.ts'
import { encodeTexts, encodeToken } from './support/encode.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')
const kinds = new Set([
  'access_token',
  'id_token',
  'refresh_token',
  'logout_token',
  'userinfo',
  'client_assertion',
  'dpop_proof',
  'introspection_response',
  'security_event',
  'request_object',
  'identity_assertion',
  'other',
  'ambiguous',
  'encrypted',
  'opaque',
  'malformed'
])

const preset = fc.constantFrom<PresetName>(...presets.keys())
const shape = fc.constantFrom(...shapes)
const member = fc.constantFrom(
  ...new Set(shapes.flatMap(({ header, claims }) => [...Object.keys(header), ...Object.keys(claims)]))
)
const jsonObject = fc.dictionary(fc.oneof(member, fc.string()), fc.jsonValue())

const escaped = (name: string): string =>
  name.replace(/[^]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

function expectVerdict(token: string, name: PresetName): void {
  const { kind, evidence } = classifyToken(token, { preset: name })
  expect(kinds.has(kind)).toBe(true)
  expect(evidence.length).toBeGreaterThan(0)
}

const isCanonical = (part: string): boolean =>
  part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part

describe('parseToken and classifyToken, whatever they are given', () => {
  it('always answer on arbitrary texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), preset, expectVerdict))
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET, '.', '.') }), preset, expectVerdict))
  })

  it('always answer on arbitrary bytes in header and payload', () => {
    const bytes = fc.uint8Array({ maxLength: 80 })
    fc.assert(fc.property(bytes, bytes, preset, (a, b, name) => expectVerdict(encodeTexts(a, b), name)))
  })

  it('always answer on real shapes whose members have values of any type', () => {
    const mutated = fc.tuple(shape, jsonObject, jsonObject)
    fc.assert(
      fc.property(mutated, preset, ([{ header, claims }, moreHeader, moreClaims], name) => {
        expectVerdict(encodeToken({ ...header, ...moreHeader }, { ...claims, ...moreClaims }), name)
      }),
      { numRuns: 1000 }
    )
  })

  it('always answer on real shapes with a member replaced or removed', () => {
    fc.assert(
      fc.property(
        shape,
        member,
        fc.option(fc.jsonValue(), { nil: undefined }),
        preset,
        (base, name, value, chosen) => {
          expectVerdict(encodeToken(base.header, { ...base.claims, [name]: value }), chosen)
          expectVerdict(encodeToken({ ...base.header, [name]: value }, base.claims), chosen)
        }
      ),
      { numRuns: 1000 }
    )
  })

  it('presetFor always answers with a name that exists', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), issuer => presets.has(presetFor(issuer))))
  })
})

describe('parseToken against JSON.parse', () => {
  it('reads back the claims that were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 5 })), claims => {
        const parsed = parseToken(encodeToken({ alg: 'RS256' }, claims))
        if (!parsed.ok) return parsed.fault === 'not_utf8' || parsed.fault === 'too_long'
        return JSON.stringify(parsed.claims) === JSON.stringify(claims)
      })
    )
  })

  it('finds every repeated name, however it is escaped and wherever it stands', () => {
    const name = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(name, fc.nat(20), (repeated, levels) => {
        const inner = `{${JSON.stringify(repeated)}:1,"${escaped(repeated)}":2}`
        const parsed = parseToken(
          encodeTexts('{}', '{"a":['.repeat(levels % 15) + inner + ']}'.repeat(levels % 15))
        )
        return !parsed.ok && parsed.fault === 'repeated_member'
      })
    )
  })
})

describe('one token, one text', () => {
  const token = shape.map(({ header, claims }) => encodeToken(header, claims))
  const position = fc.nat()

  it('CA-06: an insertion that leaves a part non-canonical is refused', () => {
    const inserted = fc.oneof(
      fc.constantFrom(...ALPHABET),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })
    )
    fc.assert(
      fc.property(token, position, inserted, (text, at, character) => {
        const index = at % (text.length + 1)
        const changed = text.slice(0, index) + character + text.slice(index)
        fc.pre(!changed.split('.').every(isCanonical))
        return !parseToken(changed).ok
      }),
      { numRuns: 2000 }
    )
  })

  it('RFC 4648 section 3.5: of the texts that decode to one signature, one is taken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), bytes => {
        const signature = Buffer.from(bytes).toString('base64url')
        const start = `${encodeToken({}, {}).split('.').slice(0, 2).join('.')}.${signature.slice(0, -1)}`
        const alike = ALPHABET.filter(last => {
          const decoded = Buffer.from(signature.slice(0, -1) + last, 'base64url')
          return decoded.equals(Buffer.from(bytes))
        })
        return alike.filter(last => parseToken(start + last).ok).length === 1
      })
    )
  })
})
