import { parseChallenges } from '@jeton/gate-testkit'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

type Plain = readonly (readonly [scheme: string, parameters: Readonly<Record<string, string>>])[]

const parse = (value: string): Plain =>
  parseChallenges(value).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])

describe('parseChallenges', () => {
  it.each<[string, string, Plain]>([
    ['one challenge', 'Bearer realm="api"', [['Bearer', { realm: 'api' }]]],
    ['several parameters', 'Bearer a="1", b="2",c="3"', [['Bearer', { a: '1', b: '2', c: '3' }]]],
    ['a value that is a token', 'Bearer max_age=300', [['Bearer', { max_age: '300' }]]],
    ['names in any letters', 'bearer REALM="a"', [['bearer', { realm: 'a' }]]],
    ['an empty text', 'Bearer realm=""', [['Bearer', { realm: '' }]]],
    ['quotes and backslashes', String.raw`X a="\"b\" \\ \c"`, [['X', { a: String.raw`"b" \ c` }]]],
    ['commas and equals signs in a text', 'X a="b, Basic c=d"', [['X', { a: 'b, Basic c=d' }]]],
    ['space around the equals sign', 'X a = "b"', [['X', { a: 'b' }]]],
    ['many spaces behind the scheme', 'X   a="b"', [['X', { a: 'b' }]]],
    ['a tab behind a comma', 'X a="b",\tc="d"', [['X', { a: 'b', c: 'd' }]]],
    ['a scheme alone', 'Bearer', [['Bearer', {}]]]
  ])('reads %s', (_name, value, challenges) => {
    expect(parse(value)).toEqual(challenges)
  })

  it.each<[string, string, Plain]>([
    [
      'two schemes',
      'Bearer realm="a", Basic realm="b"',
      [
        ['Bearer', { realm: 'a' }],
        ['Basic', { realm: 'b' }]
      ]
    ],
    [
      'one scheme twice',
      'Bearer a="1", Bearer a="2"',
      [
        ['Bearer', { a: '1' }],
        ['Bearer', { a: '2' }]
      ]
    ],
    [
      'the example of RFC 9110 section 11.6.1',
      'Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
      [
        ['Basic', { realm: 'simple' }],
        ['Newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }]
      ]
    ],
    [
      'RS-034: a bare scheme first',
      'Bearer, DPoP algs="ES256"',
      [
        ['Bearer', {}],
        ['DPoP', { algs: 'ES256' }]
      ]
    ],
    [
      'RS-034: a bare scheme last',
      'DPoP algs="ES256", Bearer',
      [
        ['DPoP', { algs: 'ES256' }],
        ['Bearer', {}]
      ]
    ],
    [
      'RS-034: bare schemes only',
      'Bearer , DPoP',
      [
        ['Bearer', {}],
        ['DPoP', {}]
      ]
    ]
  ])('RS-030: reads %s', (_name, value, challenges) => {
    expect(parse(value)).toEqual(challenges)
  })

  it.each([
    ['nothing', ''],
    ['a space first', ' Bearer'],
    ['a parameter without a scheme', 'realm="api"'],
    ['a comma first', ', Bearer'],
    ['a comma last', 'Bearer realm="a",'],
    ['two commas', 'Bearer a="1",, b="2"'],
    ['no comma', 'Bearer a="1" b="2"'],
    ['an open quote', 'Bearer realm="api'],
    ['an open escape', 'Bearer realm="api\\"'],
    ['a quote inside', 'Bearer realm="a"b"'],
    ['an empty value', 'Bearer realm='],
    ['a text without a name', 'Bearer "api"'],
    ['a name without a value', 'Bearer a="1", Basic b'],
    ['CR LF', 'Bearer realm="a\r\nb"'],
    ['a NUL', 'Bearer realm="a\0"'],
    ['a letter beyond ASCII', 'Bearer realm="é"'],
    ['a scheme that is no token', 'Bea(rer realm="a"'],
    ['a tab behind the scheme', 'Bearer\trealm="a"'],
    ['a parameter twice', 'Bearer realm="a", realm="b"'],
    ['a parameter twice in other letters', 'Bearer realm="a", Realm="a"']
  ])('RS-031, RS-032: %s is a SyntaxError', (_name, value) => {
    expect(() => parseChallenges(value)).toThrow(SyntaxError)
  })

  it('answers or throws a SyntaxError, whatever the text is', () => {
    const piece = fc.constantFrom('Bearer', ' ', ',', '=', '"', '\\', 'a', '\t', 'é', 'realm="x"', ', ')
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: piece, maxLength: 30 }))
    fc.assert(
      fc.property(text, value => {
        try {
          expect(parseChallenges(value).length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError)
        }
      })
    )
  })

  it('HP-02: reads a long text in linear time', () => {
    const value = `Bearer realm="${'\\"a, '.repeat(200_000)}`
    expect(() => parseChallenges(value)).toThrow(SyntaxError)
    expect(parse(`${value}"`)[0]?.[1].realm).toHaveLength(800_000)
  })
})
