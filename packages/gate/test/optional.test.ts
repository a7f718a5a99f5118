import { type CredentialGate, optional, refuse } from '@jeton/gate'
import { describe, expect, it } from 'vitest'
import { authFor, headerGate } from './support/gates.ts'
import { requestWith } from './support/request.ts'

const key = () => headerGate('ApiKey', 'x-api-key')
const withKey = (value: string) => requestWith({ lines: [['x-api-key', value]] })

describe('optional', () => {
  it('a request without a credential passes as anonymous, and a later gate learns what to ask for', () => {
    expect(optional(key())(requestWith())).toEqual({
      outcome: 'grant',
      auth: undefined,
      challenges: [{ scheme: 'ApiKey', realm: 'api' }]
    })
  })

  it('a good credential is granted', () => {
    expect(optional(key())(withKey('good'))).toMatchObject({ outcome: 'grant', auth: authFor('ApiKey') })
  })

  it('a bad credential is refused all the same', () => {
    expect(optional(key())(withKey('bad'))).toMatchObject({ refusal: { code: 'token_malformed' } })
  })

  it('RS-049: a broken dependency is 503 all the same, also when that is known later', async () => {
    const down = Object.assign(() => Promise.resolve(refuse('dependency_unavailable')), {
      locate: () => [],
      challenges: []
    })
    expect(await optional(down)(requestWith())).toMatchObject({ refusal: { status: 503 } })
  })

  it('tells place and challenges of its gate', () => {
    const gate = optional(key())
    expect(gate.locate(withKey('bad'))).toEqual(['x-api-key'])
    expect(gate.challenges).toEqual(key().challenges)
  })

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['an object', {}],
    ['a gate that reads no credential', withKey]
  ])('RS-051: %s reads no credential, and is a TypeError: it would let everyone pass', (_name, stranger) => {
    const gate = stranger as CredentialGate
    expect(() => optional(gate)).toThrow(TypeError)
  })
})
