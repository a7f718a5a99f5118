import { createHash } from 'node:crypto'
import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { verify } from './support/verify.ts'

describe('idToken', () => {
  it('MI-119: RS256 and the required claims are the default; nonce and auth_time are there if given', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.idToken({ nonce: 'n', auth_time: 7 })
    const { payload, protectedHeader } = await verify(issuer, token, { audience: 'client-1', typ: 'JWT' })
    expect(protectedHeader.alg).toBe('RS256')
    expect(Object.keys(payload).toSorted()).toEqual(['aud', 'auth_time', 'exp', 'iat', 'iss', 'nonce', 'sub'])
    expect(payload).toMatchObject({ sub: 'user-1', nonce: 'n', auth_time: 7 })
  })

  it('MI-119: several audiences come with an azp', async () => {
    const issuer = await createMockIssuer({ idTokenAlgorithm: 'ES256' })
    expect(decodeJwt(await issuer.idToken({ aud: ['web', 'api'] }))['azp']).toBe('web')
    expect(decodeJwt(await issuer.idToken({ aud: ['web'] }))).not.toHaveProperty('azp')
  })

  it.each([
    ['RS256', 'sha256', 16],
    ['ES256', 'sha256', 16],
    ['EdDSA', 'sha512', 32]
  ] as const)('MI-119: at_hash of %s is the left half of %s', async (algorithm, hash, bytes) => {
    const issuer = await createMockIssuer()
    const accessToken = await issuer.accessToken()
    const token = await issuer.idToken({}, { algorithm, accessToken })
    const half = createHash(hash).update(accessToken).digest().subarray(0, bytes)
    expect(decodeJwt(token)['at_hash']).toBe(half.toString('base64url'))
  })
})
