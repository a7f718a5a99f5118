import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { type JWK, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'
import { verify } from './support/verify.ts'

async function keySet(issuer: MockIssuer): Promise<JWK[]> {
  return (await json(issuer.fetch(`${issuer.url}/jwks`)))['keys'] as JWK[]
}

async function kids(issuer: MockIssuer): Promise<unknown[]> {
  return (await keySet(issuer)).map(({ kid }) => kid)
}

async function issuerWithKey(): Promise<{ issuer: MockIssuer; first: string; token: string }> {
  const issuer = await createMockIssuer()
  const token = await issuer.accessToken()
  return { issuer, token, first: String(decodeProtectedHeader(token).kid) }
}

const signer = async (issuer: MockIssuer) => decodeProtectedHeader(await issuer.accessToken()).kid

describe('keys, step by step', () => {
  it('publish, then sign: the next key is known before the first token of it', async () => {
    const { issuer, first } = await issuerWithKey()
    const next = await issuer.keys.publish()
    expect(await kids(issuer)).toEqual([next, first])
    expect(await signer(issuer)).toBe(first)
    await issuer.keys.signWith(next)
    expect(await signer(issuer)).toBe(next)
    await expect(verify(issuer, await issuer.accessToken())).resolves.toBeDefined()
    expect(await issuer.keys.list()).toEqual([
      { kid: next, algorithm: 'ES256', published: true, signing: true },
      { kid: first, algorithm: 'ES256', published: true, signing: false }
    ])
  })

  it('sign, then publish: a token of an unpublished key verifies once the key is published', async () => {
    const { issuer } = await issuerWithKey()
    const next = await issuer.keys.create()
    await issuer.keys.signWith(next)
    const token = await issuer.accessToken()
    await expect(verify(issuer, token)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' })
    expect(await issuer.keys.publish({ kid: next })).toBe(next)
    await expect(verify(issuer, token)).resolves.toBeDefined()
  })

  it('a key that is unpublished goes on signing', async () => {
    const { issuer, first, token } = await issuerWithKey()
    await issuer.keys.unpublish(first)
    expect([await kids(issuer), await signer(issuer)]).toEqual([[], first])
    await expect(verify(issuer, token)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' })
  })

  it('a retired key is gone; the newest published one takes over, else a new one', async () => {
    const { issuer, first } = await issuerWithKey()
    const next = await issuer.keys.publish()
    await issuer.keys.retire(first)
    expect([await kids(issuer), await signer(issuer)]).toEqual([[next], next])
    await issuer.keys.retire(next)
    expect([first, next]).not.toContain(await signer(issuer))
  })

  it('replace swaps the key under one kid: old tokens fail by their signature, new ones verify', async () => {
    const { issuer, first, token } = await issuerWithKey()
    await issuer.keys.replace(first)
    expect(await kids(issuer)).toEqual([first])
    await expect(verify(issuer, token)).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'
    })
    await expect(verify(issuer, await issuer.accessToken())).resolves.toBeDefined()
  })

  it('MI-006: duplicate puts another key with the kid in front of the true one', async () => {
    const { issuer, first, token } = await issuerWithKey()
    await issuer.keys.duplicate(first)
    const [wrong, right] = await keySet(issuer)
    expect([wrong?.kid, right?.kid]).toEqual([first, first])
    expect(wrong?.x).not.toBe(right?.x)
    await expect(verify(issuer, token)).rejects.toMatchObject({ code: 'ERR_JWKS_MULTIPLE_MATCHING_KEYS' })
  })

  it('MI-006: edit leaves members of the published key out or replaces them', async () => {
    const { issuer, first } = await issuerWithKey()
    await issuer.keys.edit(first, { alg: undefined })
    await issuer.keys.edit(first, { use: 'enc' })
    const [key] = await keySet(issuer)
    expect(key).toMatchObject({ kid: first, use: 'enc' })
    expect(key).not.toHaveProperty('alg')
  })

  it.each(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const)(
    'MI-005: a %s key can be made, published and used',
    async algorithm => {
      const issuer = await createMockIssuer()
      const kid = await issuer.keys.publish({ algorithm })
      await issuer.keys.signWith(kid)
      const token = await issuer.accessToken({}, { algorithm })
      expect(decodeProtectedHeader(token)).toMatchObject({ alg: algorithm, kid })
      await expect(verify(issuer, token)).resolves.toBeDefined()
    }
  )

  it('MI-006: reset heals the key set: each signing key is published once, with its true members', async () => {
    const { issuer, first, token } = await issuerWithKey()
    const idle = await issuer.keys.create()
    await issuer.keys.edit(first, { alg: 'none' })
    await issuer.keys.duplicate(first)
    await issuer.keys.unpublish(first)
    issuer.keys.setCaching({ cacheControl: 'no-store', etag: true })
    issuer.reset()
    const response = await issuer.fetch(`${issuer.url}/jwks`)
    expect([response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([null, null])
    expect(await keySet(issuer)).toMatchObject([{ kid: first, alg: 'ES256' }])
    expect((await issuer.keys.list()).map(({ kid }) => kid)).not.toContain(idle)
    await expect(verify(issuer, token)).resolves.toBeDefined()
  })

  it.each(['unpublish', 'signWith', 'retire', 'replace', 'duplicate'] as const)(
    '%s of an unknown kid is a TypeError',
    async name => {
      const { issuer } = await issuerWithKey()
      await expect(issuer.keys[name]('nobody')).rejects.toThrow(`keys.${name}: there is no key "nobody"`)
    }
  )

  it('wrong key options are TypeErrors that name them', async () => {
    const { issuer } = await issuerWithKey()
    await expect(issuer.keys.publish({ kid: 'nobody' })).rejects.toThrow('there is no key')
    await expect(issuer.keys.publish({ key: 'x' } as never)).rejects.toThrow('unknown option "key"')
    await expect(issuer.keys.create({ algorithm: 'HS256' as never })).rejects.toThrow(
      'algorithm must be one of'
    )
    await expect(issuer.keys.edit('nobody', {})).rejects.toThrow('there is no key')
    expect(() => issuer.keys.setCaching({ etag: 'x' as never })).toThrow('etag must be true or false')
    expect(() => issuer.keys.setCaching({ maxAge: 1 } as never)).toThrow('unknown option "maxAge"')
  })
})
