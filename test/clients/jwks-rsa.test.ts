import { createPublicKey } from 'node:crypto'
import { type MockIssuer, type SigningAlgorithm, createMockIssuer } from '@jeton/mock-issuer'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import jwksRsa from 'jwks-rsa'
import { describe, expect, it } from 'vitest'

type Keys = ReturnType<typeof jwksRsa>

async function verify(keys: Keys, token: string): Promise<string | undefined> {
  const key = await keys.getSigningKey(decodeProtectedHeader(token).kid)
  const { payload } = await jwtVerify(token, createPublicKey(key.getPublicKey()))
  return payload.sub
}

function inProcess(issuer: MockIssuer): Keys {
  const fetcher = async (url: string) => (await issuer.fetch(url)).json() as Promise<{ keys: object[] }>
  return jwksRsa({ jwksUri: `${issuer.url}/jwks`, fetcher })
}

describe.each(['RS256', 'ES256', 'EdDSA'] satisfies SigningAlgorithm[])('jwks-rsa, %s', algorithm => {
  it('finds the key over HTTP', async () => {
    await using issuer = await createMockIssuer({ accessTokenAlgorithm: algorithm })
    await issuer.listen()
    const keys = jwksRsa({ jwksUri: `${issuer.url}/jwks` })
    expect(await verify(keys, await issuer.accessToken({ sub: 'u1' }))).toBe('u1')
  })

  it('finds the key in process, by its fetcher', async () => {
    const issuer = await createMockIssuer({ accessTokenAlgorithm: algorithm })
    expect(await verify(inProcess(issuer), await issuer.accessToken({ sub: 'u1' }))).toBe('u1')
  })
})

describe('jwks-rsa', () => {
  it('finds both keys after a rotation, and none for an unknown kid', async () => {
    const issuer = await createMockIssuer()
    const before = await issuer.accessToken({ sub: 'before' })
    await issuer.rotateKeys()
    const keys = inProcess(issuer)
    expect(await verify(keys, before)).toBe('before')
    expect(await verify(keys, await issuer.accessToken({ sub: 'after' }))).toBe('after')
    await expect(verify(keys, await issuer.forge.unknownKid())).rejects.toThrow(
      jwksRsa.SigningKeyNotFoundError
    )
  })
})
