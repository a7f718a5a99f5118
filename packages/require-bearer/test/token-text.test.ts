import { describe, expect, it } from 'vitest'
import { decide, granted, refused, verdict } from './support/judge.ts'
import { accessClaims, createSigner, guardWith, unsignedToken } from './support/signer.ts'
import { issuerAndGuard } from './support/trusted-issuer.ts'

const { jwk, sign, signText } = await createSigner('ES256')
const guard = guardWith(jwk)
const good = await sign()

const nested = (levels: number): string => `"deep":${'['.repeat(levels)}${']'.repeat(levels)}`

/** The usual claims with more members, as text. */
const textWith = (members: string): string => JSON.stringify(accessClaims).replace('{', `{${members},`)

describe('text of a token', () => {
  it.each([
    ['one part', 'abc'],
    ['two parts', good.split('.').slice(0, 2).join('.')],
    ['four parts', `${good}.a`],
    ['an empty signature', `${good.split('.').slice(0, 2).join('.')}.`],
    ['padding', `${good}=`],
    ['standard base64', good.replaceAll('-', '+').replaceAll('_', '/').concat('+')],
    ['more than 8192 characters', `${good}${'A'.repeat(8192)}`]
  ])('RS-111: %s is token_malformed', async (_, text) => {
    expect(await verdict(guard, text)).toBe('token_malformed')
  })

  it('RS-111: spare bits in the last character are token_malformed', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(good.at(-1) ?? '')
    const twin = good.slice(0, -1) + (alphabet[last + 1] ?? '')
    expect(Buffer.from(twin, 'base64url')).toEqual(Buffer.from(good, 'base64url'))
    expect(await verdict(guard, twin)).toBe('token_malformed')
  })

  it('RS-125: a JWE is token_encrypted', async () => {
    const jwe = [
      unsignedToken({ alg: 'RSA-OAEP', enc: 'A256GCM', zip: 'DEF' }).split('.')[0],
      'a',
      'b',
      'c',
      'd'
    ]
    expect(await verdict(guard, jwe.join('.'))).toBe('token_encrypted')
  })

  it('RS-114: a repeated claim is token_malformed, although the signature is true', async () => {
    expect(await verdict(guard, await signText(textWith('"sub":"admin"')))).toBe('token_malformed')
  })

  it('RS-113: a payload that is no object is token_malformed', async () => {
    expect(await verdict(guard, await signText('[]'))).toBe('token_malformed')
    expect(await verdict(guard, await signText('"x"'))).toBe('token_malformed')
  })

  it('RS-113: a byte order mark before the claims is token_malformed', async () => {
    expect(await verdict(guard, await signText(`\uFEFF${JSON.stringify(accessClaims)}`))).toBe(
      'token_malformed'
    )
  })

  it('RS-108: a kid that is no string is token_malformed', async () => {
    expect(await verdict(guard, unsignedToken({ alg: 'ES256', typ: 'at+jwt', kid: 1 }))).toBe(
      'token_malformed'
    )
    expect(await verdict(guard, unsignedToken({ alg: 'ES256', typ: 'at+jwt', kid: null }))).toBe(
      'token_malformed'
    )
  })

  it('RS-007: what is no JWT is 401 with invalid_token and one sentence for the caller', async () => {
    expect(await refused(guard, 'abc')).toMatchObject({
      status: 401,
      message: 'the token is not well formed',
      challenges: [{ scheme: 'Bearer', realm: 'api', error: 'invalid_token' }]
    })
  })
})

describe('hostile claims', () => {
  it('RS-131: a claim __proto__ is a claim like any other and reaches no prototype', async () => {
    const auth = await granted(
      guard,
      await signText(textWith('"__proto__":{"scope":"admin","polluted":true}'))
    )
    expect(Object.getPrototypeOf(auth.claims)).toBeNull()
    expect(Object.keys(auth.claims)).toContain('__proto__')
    expect(auth.claims.polluted).toBeUndefined()
    expect(auth.scopes).toEqual([])
    expect(({} as Readonly<Record<string, unknown>>).polluted).toBeUndefined()
  })

  it('RS-131: names of Object.prototype as claims are harmless', async () => {
    const members = '"constructor":1,"hasOwnProperty":2,"toString":3,"valueOf":null'
    const { claims } = await granted(guard, await signText(textWith(members)))
    expect(Object.entries(claims)).toContainEqual(['toString', 3])
  })

  it('RS-132: 31 levels inside the claims are granted, and 32 are token_malformed', async () => {
    expect(await verdict(guard, await signText(textWith(nested(31))))).toBe('grant')
    expect(await verdict(guard, await signText(textWith(nested(32))))).toBe('token_malformed')
  })

  it('RS-132: a signed token with 1000 levels is refused, and the refusal can be logged', async () => {
    const { issuer, guard: own } = await issuerAndGuard()
    const refusal = await refused(own, await issuer.forge.deeplyNested())
    expect(refusal.code).toBe('token_malformed')
    expect(JSON.stringify(refusal)).toContain('too_deep')
    expect(issuer.requests()).toEqual([])
  })
})

describe('critical extensions', () => {
  it.each<Readonly<Record<string, unknown>>>([
    { crit: ['exp'] },
    { crit: [] },
    { crit: 'exp' },
    { crit: null },
    { crit: ['b64'], b64: true },
    { b64: false },
    { b64: true },
    { crit: ['alg', 'alg'] }
  ])('RS-109: RS-110: header %j is critical_extension_unknown, before any key', async members => {
    const token = unsignedToken({ alg: 'ES256', typ: 'at+jwt', ...members })
    expect(await verdict(guard, token)).toBe('critical_extension_unknown')
  })

  it('RS-109: a signed token with crit is refused as well', async () => {
    const { issuer, guard: own } = await issuerAndGuard()
    expect(await verdict(own, await issuer.forge.criticalHeader())).toBe('critical_extension_unknown')
  })
})

describe('every forgery of the mock issuer', () => {
  const codes: Readonly<Record<string, string>> = {
    expired: 'token_expired',
    notYetValid: 'token_not_yet_valid',
    wrongAudience: 'audience_mismatch',
    wrongIssuer: 'issuer_mismatch',
    missingClaim: 'claim_missing',
    illTypedSubject: 'claim_invalid',
    illTypedExpiry: 'claim_invalid',
    wrongKey: 'signature_invalid',
    unknownKid: 'key_unknown',
    hmacConfusion: 'algorithm_not_allowed',
    embeddedJwk: 'token_type_refused',
    algNone: 'token_malformed',
    wrongType: 'logout_token_presented',
    wrongTypeDpop: 'dpop_proof_presented',
    criticalHeader: 'critical_extension_unknown',
    tamperedPayload: 'signature_invalid',
    tamperedSignature: 'signature_invalid',
    duplicateMember: 'token_malformed',
    oversized: 'token_malformed',
    deeplyNested: 'token_malformed',
    idTokenAsAccessToken: 'id_token_presented'
  }

  it('RS-045: is refused with 401 and the code of its cause', async () => {
    const { issuer, guard: own } = await issuerAndGuard()
    expect((await decide(own, await issuer.accessToken())).outcome).toBe('grant')
    const forged = await issuer.forge.all()
    const refusals = await Promise.all(
      forged.map(async ({ name, token }) => [name, await refused(own, token)] as const)
    )
    expect(new Set(refusals.map(([, { status }]) => status))).toEqual(new Set([401]))
    expect(Object.fromEntries(refusals.map(([name, { code }]) => [name, code]))).toMatchObject(codes)
  })
})
