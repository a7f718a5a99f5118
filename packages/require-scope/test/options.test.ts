import { requireScope } from '@jeton/require-scope'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authWith, requestBehind } from './support/request.ts'

// RFC 6749 section 3.3.
const scopeToken = /^[!#-[\]-~]+$/
const make = requireScope as (...scopes: readonly unknown[]) => ReturnType<typeof requireScope>

describe('requireScope, when the gate is made', () => {
  it.each<[string, unknown[], string]>([
    ['no scope', [], 'at least one scope'],
    ['an empty list', [[]], 'at least one scope'],
    ['an empty requirement', [{}], 'at least one scope'],
    ['an empty list of all', [{ allOf: [], anyOf: ['a'] }], 'allOf'],
    ['an empty list of any', [{ allOf: ['a'], anyOf: [] }], 'anyOf'],
    ['a text in place of a list', [{ anyOf: 'orders' }], 'anyOf'],
    ['an empty name', [''], 'scope names'],
    ['two names in one text', ['a b'], 'scope names'],
    ['a quote', ['a"b'], 'scope names'],
    ['a backslash', ['a\\b'], 'scope names'],
    ['a tab', ['a\tb'], 'scope names'],
    ['a line end', ['a\n'], 'scope names'],
    ['a letter beyond ASCII', ['é'], 'scope names'],
    ['a number', ['a', 1], 'scope names'],
    ['nothing among the names', ['a', undefined], 'scope names'],
    ['null', [null], 'options object'],
    ['an unknown option', [{ allOf: ['a'], noneOf: ['b'] }], "no option 'noneOf'"],
    ['a name behind a requirement', [{ anyOf: ['a'] }, 'b'], 'alone'],
    ['a name behind a function', [() => 'a', 'b'], 'alone'],
    ['a requirement behind a name', ['a', { anyOf: ['b'] }], 'scope names']
  ])('RS-051, RS-301: %s is a TypeError', (_name, scopes, message) => {
    expect(() => make(...scopes)).toThrow(TypeError)
    expect(() => make(...scopes)).toThrow(message)
  })
})

describe('requireScope, whatever the names are', () => {
  const scope = fc.stringMatching(scopeToken)

  it('RS-300: takes a name if, and only if, RFC 6749 allows it', () => {
    const name = fc.oneof(scope, fc.string({ unit: 'binary' }), fc.string())
    fc.assert(
      fc.property(name, candidate => {
        if (scopeToken.test(candidate)) expect(() => make(candidate)).not.toThrow()
        else expect(() => make(candidate)).toThrow(TypeError)
      })
    )
  })

  it('RS-127: grants if, and only if, every name was granted as it is written', () => {
    const names = fc.uniqueArray(scope, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(names, names, fc.boolean(), (needed, granted, enough) => {
        const held = enough ? [...granted, ...needed] : granted
        const outcome = needed.every(name => held.includes(name)) ? 'grant' : 'refuse'
        expect(make(...needed)(requestBehind(authWith(...held)))).toMatchObject({ outcome })
      })
    )
  })

  it('RS-301: grants if, and only if, one name of a list was granted', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'A', 'ab', 'a:b', 'b'), { minLength: 1 })
    fc.assert(
      fc.property(names, names, (anyOf, held) => {
        const outcome = anyOf.some(name => held.includes(name)) ? 'grant' : 'refuse'
        expect(make({ anyOf })(requestBehind(authWith(...held)))).toMatchObject({ outcome })
      })
    )
  })
})
