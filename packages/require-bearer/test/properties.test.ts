import { type GateRequest, type Refusal, refusalOf } from '@jeton/gate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessClaims, createSigner, guardWith, unsignedToken } from './support/signer.ts'

const { jwk, sign } = await createSigner('ES256')
const guard = guardWith({ ...jwk, kid: 'k1' }, { clients: ['client-1'] })
const tokens = await Promise.all([sign({}, { kid: 'k1' }), sign({ sub: 'user-2', scope: 'orders:read' })])

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')

/** Shows a header value as it is; a `Request` would not let every text through. */
const requestWith = (value: string): GateRequest => ({
  method: 'GET',
  url: '/',
  header: name => (name === 'authorization' ? [value] : [])
})

/** Refuses, and never throws. */
async function refusalFor(value: string): Promise<Refusal> {
  const decision = await guard(requestWith(value))
  if (decision.outcome === 'grant') throw new Error(`granted: ${value}`)
  return refusalOf(decision)
}

/** Every part of 12 characters that a text shares with a refusal. */
function sharedParts(text: string, refusal: Refusal): readonly string[] {
  const answer = JSON.stringify(refusal)
  const parts = Array.from({ length: Math.max(0, text.length - 11) }, (_, at) => text.slice(at, at + 12))
  return parts.filter(part => answer.includes(part))
}

const part = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 80 })
const tokenText = fc.oneof(
  part,
  fc.tuple(part, part, part).map(parts => parts.join('.')),
  fc.array(part, { minLength: 2, maxLength: 6 }).map(parts => parts.join('.'))
)
const real = fc.constantFrom(...tokens)
const position = fc.nat({ max: 2000 })
const character = fc.constantFrom(...alphabet, '.', '=', ' ', '\n', 'é')

const mutated = fc
  .tuple(real, position, character, fc.constantFrom('replace', 'insert', 'remove', 'cut', 'repeat'))
  .map(([token, at, replacement, how]) => {
    const index = at % token.length
    const [before, after] = [token.slice(0, index), token.slice(index)]
    if (how === 'replace') return before + replacement + after.slice(1)
    if (how === 'insert') return before + replacement + after
    if (how === 'remove') return before + after.slice(1)
    return how === 'cut' ? before : token + after
  })
  .filter(text => !tokens.includes(text) && !tokens.includes(text.trim()))

const swapped = fc
  .tuple(real, real, real)
  .map(sources => sources.map((token, index) => token.split('.')[index]).join('.'))
  .filter(text => !tokens.includes(text))

const members = fc.dictionary(
  fc.constantFrom(
    'kid',
    'typ',
    'alg',
    'crit',
    'jku',
    'iss',
    'aud',
    'exp',
    'sub',
    'scope',
    'cnf',
    'client_id'
  ),
  fc.jsonValue({ maxDepth: 3 }),
  { noNullPrototype: true }
)

describe('whatever is presented', () => {
  it('the two real tokens are granted, so that a refusal below means something', async () => {
    for (const token of tokens) expect((await guard(requestWith(`Bearer ${token}`))).outcome).toBe('grant')
  })

  it('an arbitrary header value is never granted and never throws', async () => {
    const value = fc.string({ unit: 'binary', maxLength: 300 })
    const header = fc.oneof(
      value,
      value.map(text => `Bearer ${text}`)
    )
    await fc.assert(
      fc.asyncProperty(header, async text => {
        expect((await refusalFor(text)).status).toBeOneOf([400, 401])
      }),
      { numRuns: 300 }
    )
  })

  it('RS-020: an arbitrary token text is never granted, and no 12 characters of it are in the refusal', async () => {
    await fc.assert(
      fc.asyncProperty(tokenText, async text => {
        expect(sharedParts(text, await refusalFor(`Bearer ${text}`))).toEqual([])
      })
    )
  })

  it('RS-020: a mutated real token is never granted, and no 12 characters of it are in the refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, swapped), async text => {
        expect(sharedParts(text, await refusalFor(`Bearer ${text}`))).toEqual([])
      }),
      { numRuns: 500 }
    )
  })

  it('header and claims of any shape without a signature are never granted', async () => {
    await fc.assert(
      fc.asyncProperty(members, members, async (header, claims) => {
        const token = unsignedToken(
          { alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...header },
          { ...accessClaims, ...claims }
        )
        await refusalFor(`Bearer ${token}`)
      })
    )
  })

  it('RS-020: RS-134: signed claims of any shape never throw, and no text of them is in a refusal', async () => {
    const text = fc.string({ unit: fc.constantFrom(...alphabet.slice(0, 16)), minLength: 16, maxLength: 40 })
    const names = fc.constantFrom(
      'iss',
      'aud',
      'exp',
      'nbf',
      'iat',
      'sub',
      'client_id',
      'cnf',
      'scope',
      'nonce'
    )
    await fc.assert(
      fc.asyncProperty(names, text, text, fc.boolean(), async (name, value, kid, known) => {
        const token = await sign({ [name]: value }, { kid: known ? 'k1' : kid })
        const decision = await guard(requestWith(`Bearer ${token}`))
        if (decision.outcome === 'grant') return
        const refusal = refusalOf(decision)
        for (const secret of [token, value, kid]) expect(sharedParts(secret, refusal)).toEqual([])
      })
    )
  })
})
