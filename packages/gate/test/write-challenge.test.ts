import { type Challenge, type ChallengeError, writeChallenge } from '@jeton/gate'
import { describe, expect, it } from 'vitest'

const bearer = (members: Partial<Challenge>): string => writeChallenge({ scheme: 'Bearer', ...members })
const described = (errorDescription: string): string => bearer({ errorDescription })

describe('writeChallenge', () => {
  it('writes every parameter once, in a fixed order (RS-031)', () => {
    const challenge = bearer({
      resourceMetadata: 'https://api.test/.well-known/oauth-protected-resource',
      scope: ['a', 'b'],
      errorDescription: 'too old',
      error: 'invalid_token',
      realm: 'api'
    })
    expect(challenge).toBe(
      'Bearer realm="api", error="invalid_token", error_description="too old", scope="a b", ' +
        'resource_metadata="https://api.test/.well-known/oauth-protected-resource"'
    )
  })

  it.each([
    ['a quote', 'say "no"', 'say ?no?'],
    ['a backslash', String.raw`a\b`, 'a?b'],
    ['CR LF', 'a\r\nSet-Cookie: x=1', 'a??Set-Cookie: x=1'],
    ['a letter beyond ASCII', 'café', 'caf?'],
    ['a NUL', 'a\0b', 'a?b'],
    ['a DEL', 'a\x7fb', 'a?b'],
    ['a tab', 'a\tb', 'a?b']
  ])('RS-032, HP-05: %s in a description is replaced', (_name, text, written) => {
    expect(described(text)).toBe(`Bearer error_description="${written}"`)
  })

  it('RS-032: an emoji in a description leaves a valid header', () => {
    expect(described('no 🔑')).toMatch(/^Bearer error_description="no \?+"$/)
  })

  it('RS-032: the error code cannot break out of its quotes, whatever an untyped caller passes', () => {
    const error = 'x", realm="y\r\nA: b' as ChallengeError
    expect(bearer({ error })).toBe('Bearer error="x?, realm=?y??A: b"')
  })

  it('RS-032: scope names that no scope may have are left out', () => {
    expect(bearer({ scope: ['a', 'b c', '"', '\\', 'é', '', 'd'] })).toBe('Bearer scope="a d"')
  })

  it('RS-033: quotes and backslashes of a realm are escaped', () => {
    expect(bearer({ realm: String.raw`a"b\c` })).toBe(String.raw`Bearer realm="a\"b\\c"`)
  })

  it('RS-033: what a realm may not hold is replaced', () => {
    expect(bearer({ realm: 'a\r\nb\té' })).toBe('Bearer realm="a??b??"')
  })

  it('RS-032: an address cannot break out of its quotes', () => {
    const resourceMetadata = 'https://api.test/"\r\n\\'
    expect(bearer({ resourceMetadata })).toBe('Bearer resource_metadata="https://api.test/????"')
  })

  it.each<[string, Partial<Challenge>]>([
    ['nothing', {}],
    ['an empty realm', { realm: '' }],
    ['only scopes that may not be', { scope: ['a b'] }]
  ])('RS-034: a challenge with %s still has one parameter', (_name, members) => {
    expect(bearer(members)).toBe('Bearer realm=""')
  })

  it.each(['Bearer', 'DPoP', 'SCRAM-SHA-256', 'my_scheme', "!#$%&'*+-.^_`|~9"])(
    'the scheme %s is a token and is written as it is',
    scheme => {
      expect(writeChallenge({ scheme })).toBe(`${scheme} realm=""`)
    }
  )

  it.each(['', 'a b', 'a,b', 'a"b', 'Bearer\r\n', 'é', 'a=b'])(
    'the scheme %j is no token and is a TypeError',
    scheme => {
      expect(() => writeChallenge({ scheme })).toThrow(TypeError)
    }
  )
})
