import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { type JWK, calculateJwkThumbprint, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'
import { verify } from './support/verify.ts'

async function keySet(issuer: MockIssuer): Promise<JWK[]> {
  return (await json(issuer.fetch(`${issuer.url}/jwks`)))['keys'] as JWK[]
}

describe('key set', () => {
  it('MI-005: the access token key is published before the first token, and signs it', async () => {
    const issuer = await createMockIssuer()
    const [key, ...others] = await keySet(issuer)
    expect(others).toEqual([])
    expect(decodeProtectedHeader(await issuer.accessToken()).kid).toBe(key?.kid)
  })

  it('MI-005: no key holds a private member; each has use, alg and its thumbprint as kid', async () => {
    const issuer = await createMockIssuer({ accessTokenAlgorithm: 'EdDSA' })
    await Promise.all([issuer.idToken(), issuer.accessToken({}, { algorithm: 'ES256' })])
    const keys = await keySet(issuer)
    expect(keys.map(key => String(key.alg)).toSorted()).toEqual(['ES256', 'EdDSA', 'RS256'])
    const open = ['alg', 'crv', 'e', 'kid', 'kty', 'n', 'use', 'x', 'y']
    expect(keys.flatMap(Object.keys).filter(member => !open.includes(member))).toEqual([])
    expect(keys.every(key => key.use === 'sig')).toBe(true)
    expect(keys.map(key => key.kid)).toEqual(await Promise.all(keys.map(key => calculateJwkThumbprint(key))))
  })

  it('RSA is generated only when an RS256 token is wanted', async () => {
    const issuer = await createMockIssuer()
    await issuer.accessToken()
    expect((await keySet(issuer)).map(key => key.kty)).toEqual(['EC'])
    await issuer.idToken()
    expect((await keySet(issuer)).map(key => key.kty)).toEqual(['EC', 'RSA'])
  })

  it('parallel first tokens share one key', async () => {
    const issuer = await createMockIssuer()
    const tokens = await Promise.all(Array.from({ length: 10 }, () => issuer.accessToken()))
    expect(new Set(tokens.map(token => decodeProtectedHeader(token).kid)).size).toBe(1)
    expect(await keySet(issuer)).toHaveLength(1)
  })

  it('MI-005: after a rotation new tokens have a new kid and old tokens still verify', async () => {
    const issuer = await createMockIssuer()
    const before = await issuer.accessToken()
    await issuer.rotateKeys()
    const after = await issuer.accessToken()
    expect(decodeProtectedHeader(after).kid).not.toBe(decodeProtectedHeader(before).kid)
    await expect(verify(issuer, before)).resolves.toBeDefined()
    await expect(verify(issuer, after)).resolves.toBeDefined()
    expect((await keySet(issuer))[0]?.kid).toBe(decodeProtectedHeader(after).kid)
  })

  it('a retired key verifies nothing any more', async () => {
    const issuer = await createMockIssuer()
    const before = await issuer.accessToken()
    await issuer.rotateKeys()
    await issuer.rotateKeys({ retire: true })
    expect(await keySet(issuer)).toHaveLength(1)
    await expect(verify(issuer, before)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' })
  })

  it('parallel rotations lose no key', async () => {
    const issuer = await createMockIssuer()
    await issuer.accessToken()
    await Promise.all([issuer.rotateKeys(), issuer.rotateKeys(), issuer.rotateKeys()])
    expect(new Set((await keySet(issuer)).map(key => key.kid)).size).toBe(4)
  })

  it('MI-257: two issuers have different keys', async () => {
    const [one, two] = await Promise.all([createMockIssuer(), createMockIssuer()])
    expect((await keySet(one))[0]?.kid).not.toBe((await keySet(two))[0]?.kid)
    await expect(verify(two, await one.accessToken())).rejects.toMatchObject({
      code: 'ERR_JWKS_NO_MATCHING_KEY'
    })
  })
})
