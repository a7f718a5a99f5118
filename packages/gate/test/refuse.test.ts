import { type Challenge, type RefusalCode, refuse, refusalOf } from '@jeton/gate'
import { describe, expect, it } from 'vitest'

const bearer: Challenge = { scheme: 'Bearer', realm: 'api' }
const dpop: Challenge = { scheme: 'DPoP', realm: 'api' }

/** One code for each kind of answer. */
const answers: readonly (readonly [RefusalCode, number, string | undefined])[] = [
  ['credentials_missing', 401, undefined],
  ['credentials_malformed', 400, 'invalid_request'],
  ['credentials_ambiguous', 400, 'invalid_request'],
  ['token_expired', 401, 'invalid_token'],
  ['id_token_presented', 401, 'invalid_token'],
  ['insufficient_scope', 403, 'insufficient_scope']
]

describe('refuse', () => {
  it.each(answers)('RS-004, RS-006, RS-007, RS-008: %s is %i with the error %s', (code, status, error) => {
    const { refusal } = refuse(code, { challenges: [bearer] })
    expect(refusal).toMatchObject({ code, status })
    expect(refusal.challenges.map(challenge => challenge.error)).toEqual([error])
  })

  it('RS-032: the description is the public text and needs no replacement', () => {
    const { message, challenges } = refuse('id_token_presented', { challenges: [bearer] }).refusal
    expect(message).toBe('an ID token is not an API credential')
    expect(challenges[0]?.errorDescription).toBe(message)
  })

  it('RS-035: the error goes to the challenge of the scheme that was used', () => {
    const { challenges } = refuse('token_expired', { challenges: [bearer, dpop], scheme: 'DPoP' }).refusal
    expect(challenges).toEqual([bearer, expect.objectContaining({ ...dpop, error: 'invalid_token' })])
  })

  it('RS-036: without a scheme every challenge carries the error', () => {
    const { challenges } = refuse('credentials_ambiguous', { challenges: [bearer, dpop] }).refusal
    expect(challenges.map(({ error }) => error)).toEqual(['invalid_request', 'invalid_request'])
  })

  it('RS-008: the scope that would be enough goes into the challenge', () => {
    const { challenges } = refuse('insufficient_scope', { challenges: [bearer], scope: ['a', 'b'] }).refusal
    expect(challenges[0]?.scope).toEqual(['a', 'b'])
  })

  it('RS-049: a 503 asks for no credential and says when to come back', () => {
    expect(
      refuse('dependency_unavailable', { challenges: [bearer], retryAfterSeconds: 5, detail: 'jwks: 500' })
    ).toEqual({
      outcome: 'refuse',
      refusal: {
        code: 'dependency_unavailable',
        status: 503,
        message: 'the credential cannot be checked at the moment',
        detail: 'jwks: 500',
        challenges: [],
        retryAfterSeconds: 5
      }
    })
  })

  it('leaves the challenges it was given unchanged', () => {
    const challenges = [Object.freeze({ ...bearer })]
    refuse('insufficient_scope', { challenges, scope: ['a'] })
    expect(challenges).toEqual([bearer])
  })
})

describe('refusalOf', () => {
  it('gives the refusal of a decision that refuses', () => {
    const decision = refuse('token_expired', { challenges: [bearer] })
    expect(refusalOf(decision)).toBe(decision.refusal)
  })

  it('RS-004: makes credentials_missing of an abstention, with the challenges on offer and no error', () => {
    expect(refusalOf({ outcome: 'abstain', challenges: [bearer, dpop] })).toMatchObject({
      code: 'credentials_missing',
      status: 401,
      challenges: [bearer, dpop]
    })
  })
})
