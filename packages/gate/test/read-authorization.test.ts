import { fetchRequest, readAuthorization } from '@jeton/gate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorized, requestWith } from './support/request.ts'

const read = (...lines: readonly string[]): unknown => readAuthorization(authorized(...lines), 'Bearer')
const credential = (value: string): unknown => ({ found: 'credential', value })
const nothing = { found: 'nothing' }
const malformed = { found: 'malformed' }
const ambiguous = { found: 'ambiguous' }

describe('readAuthorization', () => {
  it.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])('RS-001: the scheme is found as %s', scheme => {
    expect(read(`${scheme} abc`)).toEqual(credential('abc'))
  })

  it('RS-001: the scheme that is asked for is compared without regard to case too', () => {
    expect(readAuthorization(authorized('ApiKey abc'), 'APIKEY')).toEqual(credential('abc'))
  })

  it('RS-002: any number of spaces separates', () => {
    expect(read('Bearer   abc')).toEqual(credential('abc'))
  })

  it.each(['Bearer\tabc', 'Bearer \tabc', 'Bearer\t abc'])('RS-002: the tab in %j is malformed', line => {
    expect(read(line)).toEqual(malformed)
  })

  it.each(['Bearer a.b-c_d~e+f/g==', 'Bearer a', 'Bearer 0='])('RS-003: %s is token68', line => {
    expect(read(line)).toEqual(credential(line.slice(7)))
  })

  it.each([
    'Bearer abc#d',
    'Bearer "abc"',
    'Bearer YW=Jj',
    'Bearer =',
    'Bearer é',
    'Bearer a\0',
    'Bearer a\n'
  ])('RS-003: %j is not token68 and is malformed', line => {
    expect(read(line)).toEqual(malformed)
  })

  it('HP-01: a plus is kept and percent signs are not decoded', () => {
    expect(read('Bearer abc+def')).toEqual(credential('abc+def'))
    expect(read('Bearer abc%2Bdef')).toEqual(malformed)
  })

  it('RS-004: no line and an empty line hold nothing', () => {
    expect(read()).toEqual(nothing)
    expect(read('')).toEqual(nothing)
  })

  it.each(['Basic YTpi', 'BearerX abc', 'Bearer: abc', 'Bearer=abc', 'Bearer,abc', 'Bear', ' Bearer abc'])(
    'RS-005: %j is another scheme and holds nothing',
    line => {
      expect(read(line)).toEqual(nothing)
    }
  )

  it.each([
    'Bearer',
    'Bearer ',
    'Bearer abc def',
    'Bearer abc ',
    'Bearer abc realm="x"',
    'Bearer abc, Bearer abc'
  ])('RS-006: %j is malformed', line => {
    expect(read(line)).toEqual(malformed)
  })

  it.each([
    ['two equal lines', 'Bearer abc', 'Bearer abc'],
    ['two other lines', 'Bearer abc', 'Bearer def'],
    ['another scheme first', 'Basic YTpi', 'Bearer abc'],
    ['another scheme last', 'Bearer abc', 'Basic YTpi'],
    ['an empty line first', '', 'Bearer abc']
  ])('RS-010: %s are ambiguous', (_name, ...lines) => {
    expect(read(...lines)).toEqual(ambiguous)
  })

  it('RS-010: two lines that `Headers` has joined are malformed', () => {
    const headers = new Headers([
      ['Authorization', 'Bearer abc'],
      ['Authorization', 'Bearer abc']
    ])
    const request = fetchRequest(new Request('https://api.test/', { headers }))
    expect(readAuthorization(request, 'Bearer')).toEqual(malformed)
  })

  it('RS-015: no other header is read', () => {
    const lines = ['x-authorization', 'proxy-authorization', 'x-forwarded-user'].map(
      name => [name, 'Bearer abc'] as const
    )
    expect(readAuthorization(requestWith({ lines }), 'Bearer')).toEqual(nothing)
  })

  it.each([
    ['spaces', `Bearer ${' '.repeat(2_000_000)}`],
    ['spaces before a token', `Bearer ${' '.repeat(2_000_000)}a b`],
    ['padding', `Bearer a${'='.repeat(2_000_000)}b`],
    ['letters', `Bearer ${'a'.repeat(2_000_000)}#`]
  ])('HP-02: two million %s are read in linear time', (_name, line) => {
    expect(read(line)).toEqual(malformed)
  })

  it('never throws, and what it finds is always token68 and part of the line', () => {
    const start = fc.constantFrom('Bearer ', 'bearer  ', 'Bearer', 'Basic ', '')
    const line = fc
      .tuple(start, fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.string()))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), lines => {
        const reading = readAuthorization(authorized(...lines), 'Bearer')
        if (reading.found !== 'credential') return
        expect(reading.value).toMatch(/^[A-Za-z0-9._~+/-]+=*$/)
        expect(lines).toHaveLength(1)
        expect(lines[0]?.endsWith(reading.value)).toBe(true)
      })
    )
  })
})
