import { anyOf, type CredentialGate, refusalHeaders, refusalOf } from '@jeton/gate'
import { describe, expect, it } from 'vitest'
import { authFor, headerGate } from './support/gates.ts'
import { requestWith } from './support/request.ts'

const jwt = () => headerGate('Bearer', 'authorization', 'jwt.')
const pat = () => headerGate('Bearer', 'authorization', 'pat_')
const key = () => headerGate('ApiKey', 'x-api-key')
const withLines = (...lines: readonly (readonly [string, string])[]) => requestWith({ lines })

describe('anyOf', () => {
  it('AK-025: the form of the credential picks the gate, and that gate alone is asked', () => {
    const gates = [jwt(), pat(), key()] as const
    const decision = anyOf(...gates)(withLines(['authorization', 'pat_good']))
    expect(decision).toMatchObject({ outcome: 'grant', auth: authFor('Bearer') })
    expect(gates.map(({ asked }) => asked.length)).toEqual([0, 1, 0])
  })

  it('AK-025: a refusal is final, though the next gate would have granted', () => {
    const strict = headerGate('Bearer', 'authorization', 'never-')
    const lenient = headerGate('Bearer', 'authorization')
    const line = ['authorization', 'never-here'] as const
    expect(anyOf(lenient, strict)(withLines(['authorization', 'good']))).toMatchObject({ outcome: 'grant' })
    expect(anyOf(strict, lenient)(withLines(line))).toMatchObject({ outcome: 'refuse' })
    expect(lenient.asked).toHaveLength(1)
  })

  it('AK-025: of two gates that both find their credential the first one judges', () => {
    const [first, second] = [headerGate('Bearer', 'authorization'), headerGate('DPoP', 'authorization')]
    expect(anyOf(first, second)(withLines(['authorization', 'bad']))).toMatchObject({
      refusal: { code: 'token_malformed', challenges: [{ scheme: 'Bearer' }] }
    })
    expect(second.asked).toHaveLength(0)
  })

  it('RS-009, RS-036: credentials in two places are 400 with the error in every challenge, and no gate judges', () => {
    const gates = [jwt(), key()] as const
    const decision = anyOf(...gates)(withLines(['authorization', 'jwt.good'], ['x-api-key', 'good']))
    const challenge = { realm: 'api', error: 'invalid_request' }
    expect(decision).toMatchObject({
      outcome: 'refuse',
      refusal: {
        code: 'credentials_ambiguous',
        status: 400,
        challenges: [
          { ...challenge, scheme: 'Bearer' },
          { ...challenge, scheme: 'ApiKey' }
        ]
      }
    })
    expect(gates.flatMap(({ asked }) => asked)).toEqual([])
  })

  it('RS-009: credentials in two places are 400 though gates are nested', () => {
    const nested = anyOf(pat(), anyOf(headerGate('Bearer', 'authorization'), key()))
    const decision = nested(withLines(['authorization', 'pat_good'], ['x-api-key', 'good']))
    expect(decision).toMatchObject({ refusal: { code: 'credentials_ambiguous' } })
  })

  it('RS-030: with nothing presented the challenges of all gates are offered, without an error', () => {
    const joined = anyOf(jwt(), key())
    const challenges = [
      { scheme: 'Bearer', realm: 'api' },
      { scheme: 'ApiKey', realm: 'api' }
    ]
    expect(joined.challenges).toEqual(challenges)
    expect(joined(withLines())).toEqual({ outcome: 'abstain', challenges })
    expect(refusalHeaders(refusalOf({ outcome: 'abstain', challenges }))['WWW-Authenticate']).toBe(
      'Bearer realm="api", ApiKey realm="api"'
    )
  })

  it('tells where the credential sits, as any credential gate does', () => {
    const joined = anyOf(jwt(), key())
    expect(joined.locate(withLines(['x-api-key', 'good']))).toEqual(['x-api-key'])
    expect(joined.locate(withLines(['authorization', 'jwt.bad']))).toEqual(['authorization'])
    expect(joined.locate(withLines())).toEqual([])
  })

  it('answers synchronously when the gate does, and with its promise when it does not', async () => {
    const slow = Object.assign(() => Promise.resolve(key()(withLines(['x-api-key', 'good']))), {
      locate: key().locate,
      challenges: []
    })
    const joined = anyOf(jwt(), slow)
    expect(joined(withLines(['authorization', 'jwt.good']))).toMatchObject({ outcome: 'grant' })
    const later = joined(withLines(['x-api-key', 'good']))
    expect(later).toBeInstanceOf(Promise)
    expect(await later).toMatchObject({ outcome: 'grant' })
  })

  it('RS-051: fewer than two gates are a TypeError', () => {
    expect(() => anyOf()).toThrow(TypeError)
    expect(() => anyOf(key())).toThrow('anyOf needs two gates or more')
  })

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['an object', {}],
    ['a gate that reads no credential', withLines]
  ])('RS-051: %s among the gates is a TypeError', (_name, stranger) => {
    const gate = stranger as CredentialGate
    expect(() => anyOf(key(), gate)).toThrow(TypeError)
  })
})
