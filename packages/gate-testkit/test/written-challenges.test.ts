import { type Challenge, type ChallengeError, refusalHeaders, refuse, writeChallenge } from '@jeton/gate'
import { parseChallenges } from '@jeton/gate-testkit'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const errors: readonly ChallengeError[] = [
  'invalid_request',
  'invalid_token',
  'insufficient_scope',
  'insufficient_user_authentication',
  'invalid_dpop_proof',
  'use_dpop_nonce'
]

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
const tricky = fc.string({
  unit: fc.constantFrom('"', '\\', '\r', '\n', '\0', ',', '=', ' ', 'a', 'é', '🔑', '\ud800')
})
const anyText = fc.oneof(text, tricky)

/** Every typed challenge, with whatever texts. */
const challenge: fc.Arbitrary<Challenge> = fc.record(
  {
    scheme: fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/),
    realm: anyText,
    error: fc.constantFrom(...errors),
    errorDescription: anyText,
    scope: fc.array(anyText),
    resourceMetadata: fc.oneof(fc.webUrl(), anyText)
  },
  { requiredKeys: ['scheme'] }
)

const names = ['realm', 'error', 'error_description', 'scope', 'resource_metadata']
// RFC 6750 section 3.
const descriptionText = /^[\x20-\x21\x23-\x5b\x5d-\x7e]*$/
const printable = /^[\x20-\x7e]*$/

describe('writeChallenge, read by the strict grammar', () => {
  it('RS-030 to RS-034: every challenge is legal as a header and is read back as it was meant', () => {
    fc.assert(
      fc.property(challenge, typed => {
        const written = writeChallenge(typed)
        expect(new Headers({ 'WWW-Authenticate': written }).get('www-authenticate')).toBe(written)
        const parsed = parseChallenges(written)
        expect(parsed.map(({ scheme }) => scheme)).toEqual([typed.scheme])
        const parameters = parsed[0]?.parameters ?? new Map<string, string>()
        expect(parameters.size).toBeGreaterThan(0)
        for (const [name, value] of parameters) {
          expect(names).toContain(name)
          expect(value).toMatch(name === 'realm' ? printable : descriptionText)
        }
        expect(parameters.get('error')).toBe(typed.error)
      })
    )
  })

  it('RS-033: a realm of printable characters is read back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), realm => {
        const [parsed] = parseChallenges(writeChallenge({ scheme: 'Bearer', realm }))
        expect(parsed?.parameters.get('realm')).toBe(realm)
      })
    )
  })

  it('RS-300: scope names that may be are read back, and no other ones', () => {
    fc.assert(
      fc.property(fc.array(anyText), scope => {
        const [parsed] = parseChallenges(writeChallenge({ scheme: 'Bearer', realm: 'api', scope }))
        const legal = scope.filter(name => /^[!#-[\]-~]+$/.test(name))
        expect(parsed?.parameters.get('scope')).toBe(legal.length > 0 ? legal.join(' ') : undefined)
      })
    )
  })

  it('RS-030: the challenges of a refusal are read back in order', () => {
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 4 }), challenges => {
        const written =
          refusalHeaders(refuse('token_expired', { challenges }).refusal)['WWW-Authenticate'] ?? ''
        const parsed = parseChallenges(written)
        expect(parsed.map(({ scheme }) => scheme)).toEqual(challenges.map(({ scheme }) => scheme))
        expect(parsed.map(({ parameters }) => parameters.get('error'))).toEqual(
          challenges.map(() => 'invalid_token')
        )
      })
    )
  })
})
