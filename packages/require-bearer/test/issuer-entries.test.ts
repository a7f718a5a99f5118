import { requireBearer, type RequireBearerOptions } from '@jeton/require-bearer'
import { describe, expect, it } from 'vitest'
import { type BearerGate, granted, verdict } from './support/judge.ts'
import { issuerServer } from './support/key-server.ts'
import { createSigner } from './support/signer.ts'
import { audience, now } from './support/trusted-issuer.ts'

const [a, b] = [await createSigner('ES256', { fresh: true }), await createSigner('RS256')]
const [nameA, nameB] = [{ iss: 'https://a.test' }, { iss: 'https://b.test' }]

function guard(
  issuer: RequireBearerOptions['issuer'],
  options: Partial<RequireBearerOptions> = {}
): BearerGate {
  return requireBearer({
    issuer,
    audience,
    clock: () => now * 1000,
    fetch: url => Promise.reject(new Error(`nothing is fetched here: ${url}`)),
    ...options
  })
}

const entryA = { issuer: 'https://a.test', jwks: a.jwk }
const entryB = { issuer: 'https://b.test', jwks: b.jwk }

describe('several issuers, each with terms of its own', () => {
  it('X-01: a token that names one and is signed by the other is refused, both ways', async () => {
    const both = guard([entryA, entryB])
    expect(await verdict(both, await a.sign(nameA))).toBe('grant')
    expect(await verdict(both, await b.sign(nameB))).toBe('grant')
    expect(await verdict(both, await a.sign(nameB))).toBe('key_unknown')
    expect(await verdict(both, await b.sign(nameA))).toBe('key_unknown')
  })

  it('an audience of one issuer is no audience of the other', async () => {
    const both = guard([{ ...entryA, audience: 'urn:a' }, entryB])
    expect(await verdict(both, await a.sign({ ...nameA, aud: 'urn:a' }))).toBe('grant')
    expect(await verdict(both, await a.sign(nameA))).toBe('audience_mismatch')
    expect(await verdict(both, await b.sign(nameB))).toBe('grant')
    expect(await verdict(both, await b.sign({ ...nameB, aud: 'urn:a' }))).toBe('audience_mismatch')
  })

  it('RS-100: an algorithm of one issuer is not allowed to the other', async () => {
    const both = guard([
      { ...entryA, algorithms: ['ES256'] },
      { ...entryB, algorithms: ['ES256'] }
    ])
    expect(await verdict(both, await a.sign(nameA))).toBe('grant')
    expect(await verdict(both, await b.sign(nameB))).toBe('algorithm_not_allowed')
    const common = guard([entryA, { ...entryB, algorithms: ['RS256'] }], { algorithms: ['PS256'] })
    expect(await verdict(common, await a.sign(nameA))).toBe('algorithm_not_allowed')
    expect(await verdict(common, await b.sign(nameB))).toBe('grant')
  })

  it('the profile, the preset and the clients are those of the issuer', async () => {
    const both = guard([
      { ...entryA, tokenType: 'at+jwt', clients: ['client-1'] },
      { ...entryB, preset: 'cognito', clients: ['client-2'] }
    ])
    expect(await verdict(both, await a.sign(nameA))).toBe('grant')
    expect(await verdict(both, await a.sign(nameA, { typ: 'JWT' }))).toBe('token_type_refused')
    expect(await verdict(both, await a.sign({ ...nameA, client_id: 'client-2' }))).toBe('client_not_allowed')
    const cognito = { ...nameB, aud: undefined, token_use: 'access', client_id: 'client-2' }
    expect(await verdict(both, await b.sign(cognito, { typ: undefined }))).toBe('grant')
    expect(await verdict(both, await b.sign({ ...cognito, client_id: 'client-1' }, { typ: undefined }))).toBe(
      'client_not_allowed'
    )
  })

  it('names and entries stand in one list, and the grant names the right issuer', async () => {
    const server = issuerServer('https://b.test', [b.jwk])
    const both = guard([entryA, 'https://b.test'], { fetch: server.fetch })
    expect((await granted(both, await a.sign(nameA))).issuer).toBe('https://a.test')
    expect((await granted(both, await b.sign(nameB))).issuer).toBe('https://b.test')
    expect(server.urls).toHaveLength(2)
  })

  it.each<readonly [string, readonly unknown[], RegExp]>([
    ['an entry without a name', [{ audience: 'x' }], /issuer must be a non-empty text/],
    ['null', [null], /issuer must be a non-empty text/],
    ['a list in the list', [['https://a.test']], /requireBearer issuer has no option '0'/],
    ['an unknown option', [{ ...entryA, realm: 'x' }], /requireBearer issuer has no option 'realm'/],
    ['a wrong audience', [{ ...entryA, audience: [] }], /audience must be a non-empty text/],
    ['a wrong algorithm', [{ ...entryA, algorithms: ['HS256'] }], /algorithms may hold RS256/],
    ['a wrong profile', [{ ...entryA, tokenType: 'jwt' }], /tokenType must be 'evidence' or/],
    ['a wrong preset', [{ ...entryA, preset: 'acme' }], /preset must be auto or one of/],
    ['an http address', [{ issuer: 'http://a.test' }], /issuer must be an https address/],
    ['a name that is there twice', [entryA, 'https://a.test'], /issuer must name each issuer once/]
  ])('RS-051: %s is a TypeError', (_, issuer, rule) => {
    const wrong = issuer as unknown as RequireBearerOptions['issuer']
    expect(() => guard(wrong)).toThrow(TypeError)
    expect(() => guard(wrong)).toThrow(rule)
  })

  it('RS-051: keys for all issuers of a list or a resolver are a TypeError', () => {
    expect(() => guard(['https://a.test', 'https://b.test'], { jwks: a.jwk })).toThrow(/jwks belongs to one/)
    expect(() => guard(() => entryA, { jwks: a.jwk })).toThrow(/jwks belongs to one issuer/)
  })

  it('RS-051: a wrong common option is a TypeError at the start, with a resolver too', () => {
    expect(() => guard(() => entryA, { audience: '' })).toThrow(/audience must be a non-empty text/)
  })
})
