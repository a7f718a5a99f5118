import { type ForgeName, type ForgedToken, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { strictReading } from './support/strict-reading.ts'
import { audience, careful, verify } from './support/verify.ts'

/** How jose, told everything it can be told, refuses each; undefined where only a strict reading does. */
const joseRefusal: Record<ForgeName, string | undefined> = {
  expired: 'ERR_JWT_EXPIRED',
  notYetValid: 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  wrongAudience: 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  wrongIssuer: 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  missingClaim: 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  illTypedSubject: undefined,
  illTypedExpiry: 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  wrongKey: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  unknownKid: 'ERR_JWKS_NO_MATCHING_KEY',
  hmacConfusion: 'ERR_JOSE_ALG_NOT_ALLOWED',
  embeddedJwk: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  algNone: 'ERR_JOSE_ALG_NOT_ALLOWED',
  wrongType: 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  wrongTypeDpop: 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  criticalHeader: 'ERR_JOSE_NOT_SUPPORTED',
  tamperedPayload: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  tamperedSignature: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  duplicateMember: undefined,
  oversized: undefined,
  deeplyNested: undefined,
  idTokenAsAccessToken: 'ERR_JWT_CLAIM_VALIDATION_FAILED'
}

const issuer = await createMockIssuer()
const forged = await issuer.forge.all({ sub: 'u1', scope: 'a' })

describe('forge', () => {
  it('all() makes one token of every name, and says what it breaks', () => {
    expect(forged.map(({ name }) => name).toSorted()).toEqual(Object.keys(joseRefusal).toSorted())
    expect(
      forged.filter(({ breaks, section }) => breaks === '' || !/^RFC \d+ section/.test(section))
    ).toEqual([])
  })

  it.each(forged.filter(({ name }) => joseRefusal[name] !== undefined))(
    '$name is refused by a careful verifier: $breaks',
    async ({ name, token }: ForgedToken) => {
      await expect(verify(issuer, token, careful)).rejects.toMatchObject({ code: joseRefusal[name] })
    }
  )

  it.each(forged.filter(({ name }) => joseRefusal[name] === undefined))(
    '$name passes jose and is refused by a strict reading: $breaks',
    async ({ name, token }: ForgedToken) => {
      await expect(verify(issuer, token, careful)).resolves.toBeDefined()
      expect(strictReading(token)).toBe(name)
    }
  )

  it('a good token passes both, so the refusals above mean something', async () => {
    const token = await issuer.accessToken({ sub: 'u1', scope: 'a' })
    await expect(verify(issuer, token, careful)).resolves.toBeDefined()
    expect(strictReading(token)).toBe('good')
  })

  it('idTokenAsAccessToken verifies by signature, issuer, audience and time: only its kind is wrong', async () => {
    const token = await issuer.forge.idTokenAsAccessToken({ aud: audience })
    const { payload, protectedHeader } = await verify(issuer, token, { audience, algorithms: ['ES256'] })
    expect(protectedHeader.typ).toBe('JWT')
    expect(payload).toHaveProperty('nonce')
    expect(payload).not.toHaveProperty('scope')
  })

  it('the claims given are kept, except the one that is wrong', async () => {
    const token = await issuer.forge.expired({ aud: 'https://b.test', scope: 'b', exp: 9_999_999_999 })
    expect(decodeJwt(token)).toMatchObject({ aud: 'https://b.test', scope: 'b' })
    expect(decodeJwt(token).exp).toBeLessThan(issuer.clock.now() / 1000)
  })

  it('wrongKey and embeddedJwk are aimed at the live key set', async () => {
    const { kid } = decodeProtectedHeader(await issuer.accessToken())
    expect(decodeProtectedHeader(await issuer.forge.wrongKey()).kid).toBe(kid)
    const { jwk } = decodeProtectedHeader(await issuer.forge.embeddedJwk())
    expect(Object.keys(jwk ?? {})).not.toContain('d')
  })

  it('every forgery but the oversized one fits the headers Node.js takes', () => {
    expect(forged.filter(({ token }) => token.length > 8192).map(({ name }) => name)).toEqual(['oversized'])
    expect(forged.every(({ token }) => token.length < 15_000)).toBe(true)
  })

  it('expired follows the clock of the issuer', async () => {
    const later = await createMockIssuer()
    later.clock.freeze(Date.UTC(2040, 0, 1))
    expect(decodeJwt(await later.forge.expired()).exp).toBe(Date.UTC(2040, 0, 1) / 1000 - 3600)
  })
})
