import { checkOptions } from '@jeton/gate'
import { describe, expect, it } from 'vitest'

const check = (options: unknown): void => checkOptions('makeGate', options, ['realm', 'audience'])

describe('checkOptions', () => {
  it.each([{}, { realm: 'api' }, { realm: undefined, audience: 'x' }])('%j is accepted', options => {
    expect(() => check(options)).not.toThrow()
  })

  it('RS-051: an unknown option is a TypeError that names function, option and what exists', () => {
    expect(() => check({ realm: 'api', audiense: 'x' })).toThrow(
      new TypeError("makeGate has no option 'audiense'; it has realm, audience")
    )
  })

  it.each(['toString', '__proto__', 'constructor'])('RS-051: %s is an unknown option too', name => {
    expect(() => check(Object.defineProperty({}, name, { value: 1, enumerable: true }))).toThrow(TypeError)
  })

  it.each([null, undefined, 'realm', 1, () => ({})])('RS-051: %s is no options object', options => {
    expect(() => check(options)).toThrow(new TypeError('makeGate needs an options object'))
  })
})
