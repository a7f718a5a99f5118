import { type Challenge, type ChallengeError, refusalHeaders, refuse, writeChallenge } from '@jeton/gate'
import { type ParsedChallenge, parseChallenges } from '@jeton/gate-testkit'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { fuzz } from './support/fuzz.ts'
import { anyText } from './support/texts.ts'

const errors: readonly ChallengeError[] = [
  'invalid_request',
  'invalid_token',
  'insufficient_scope',
  'insufficient_user_authentication',
  'invalid_dpop_proof',
  'use_dpop_nonce'
]

const members = {
  scheme: fc.oneof(
    fc.constantFrom('Bearer', 'DPoP', 'ApiKey'),
    fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,12}$/)
  ),
  realm: anyText,
  errorDescription: anyText,
  scope: fc.array(anyText, { maxLength: 5 }),
  resourceMetadata: fc.oneof(fc.webUrl(), anyText)
}
/** What a gate offers, and what it says after a refusal. */
const offer: fc.Arbitrary<Challenge> = fc.record(members, { requiredKeys: ['scheme'] })
const challenge: fc.Arbitrary<Challenge> = fc.record(
  { ...members, error: fc.constantFrom(...errors) },
  { requiredKeys: ['scheme'] }
)

// RFC 6750 section 3: quotes and backslashes cannot be escaped there, so they may not be at all.
const plain = /^[\x20-\x21\x23-\x5b\x5d-\x7e]*$/
const printable = /^[\x20-\x7e]*$/
const scopeToken = /^[\x21\x23-\x5b\x5d-\x7e]+$/
const written = ['realm', 'error', 'error_description', 'scope', 'resource_metadata']

/** Reads a header value back as a client does, once the platform has accepted it. */
function readBack(value: string): readonly ParsedChallenge[] {
  expect(new Headers({ 'WWW-Authenticate': value }).get('www-authenticate')).toBe(value)
  return parseChallenges(value)
}

function expectLegal({ parameters }: ParsedChallenge): void {
  expect(parameters.size).toBeGreaterThan(0)
  for (const [name, value] of parameters) {
    expect(written).toContain(name)
    expect(value).toMatch(name === 'realm' ? printable : plain)
  }
}

describe('the writer of challenges', () => {
  fuzz('RS-031 to RS-034: one challenge is read back as it was meant', 10_000, challenge, typed => {
    const [parsed, ...others] = readBack(writeChallenge(typed))
    expect(others).toEqual([])
    expect(parsed?.scheme).toBe(typed.scheme)
    expectLegal(parsed as ParsedChallenge)
    expect(parsed?.parameters.get('error')).toBe(typed.error)
    const scopes = typed.scope?.filter(name => scopeToken.test(name)) ?? []
    expect(parsed?.parameters.get('scope')).toBe(scopes.length === 0 ? undefined : scopes.join(' '))
    if (typed.realm && printable.test(typed.realm)) expect(parsed?.parameters.get('realm')).toBe(typed.realm)
  })

  fuzz(
    'RS-030: RS-035: the headers of a refusal hold every challenge, and the error in the scheme used',
    8000,
    fc.tuple(
      fc.uniqueArray(offer, { minLength: 1, maxLength: 4, selector: ({ scheme }) => scheme }),
      fc.nat(3),
      fc.constantFrom('token_expired', 'insufficient_scope', 'credentials_malformed', 'credentials_missing'),
      fc.array(anyText, { maxLength: 3 })
    ),
    ([challenges, chosen, code, scope]) => {
      const scheme = (challenges[chosen] ?? challenges[0])?.scheme ?? ''
      const { refusal } = refuse(code, { challenges, scheme, scope })
      const parsed = readBack(refusalHeaders(refusal)['WWW-Authenticate'] ?? '')
      parsed.forEach(expectLegal)
      expect(parsed.map(({ scheme: name }) => name)).toEqual(challenges.map(({ scheme: name }) => name))
      const withError = parsed.filter(({ parameters }) => parameters.has('error'))
      expect(withError.map(({ scheme: name }) => name)).toEqual(
        code === 'credentials_missing' ? [] : [scheme]
      )
    }
  )
})
