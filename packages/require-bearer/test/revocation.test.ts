import { createDenyList, type RevocableToken } from '@jeton/require-bearer'
import { describe, expect, it } from 'vitest'
import { refused, verdict } from './support/judge.ts'
import { createSigner, guardWith, issuer } from './support/signer.ts'
import { now } from './support/trusted-issuer.ts'

const { jwk, sign } = await createSigner('ES256')
const clock = (): number => now * 1000
const expiresAt = now + 3600

describe('a revocation check', () => {
  it('is asked on every request, also for a token that is remembered', async () => {
    let revoked = false
    const guard = guardWith(jwk, { revocation: () => revoked })
    const token = await sign()
    expect(await verdict(guard, token)).toBe('grant')
    revoked = true
    expect(await verdict(guard, token)).toBe('token_revoked')
    revoked = false
    expect(await verdict(guard, token)).toBe('grant')
  })

  it('is told issuer, subject, id, times and digest, and no text of the token', async () => {
    const seen: RevocableToken[] = []
    const guard = guardWith(jwk, { revocation: token => seen.push(token) === 0 })
    const token = await sign()
    await verdict(guard, token)
    expect(seen).toEqual([
      {
        issuer,
        subject: 'user-1',
        tokenId: 'jti-1',
        issuedAt: now,
        expiresAt,
        digest: expect.any(String) as string
      }
    ])
    for (const part of token.split('.')) expect(JSON.stringify(seen)).not.toContain(part)
  })

  it('hears only of tokens that are good otherwise', async () => {
    let asked = 0
    const guard = guardWith(jwk, { revocation: () => (asked += 1) < 0 })
    await verdict(guard, await sign({ exp: now - 60 }))
    await verdict(guard, `${(await sign()).slice(0, -8)}AAAAAAAA`)
    expect(asked).toBe(0)
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('store down')
      }
    ],
    ['rejects', () => Promise.reject(new Error('store down'))],
    ['answers with nothing', () => undefined as unknown as boolean],
    ['promises nothing', () => Promise.resolve(undefined as unknown as boolean)]
  ])('is 503 when it %s, never a pass', async (_, revocation) => {
    const refusal = await refused(guardWith(jwk, { revocation }), await sign())
    expect(refusal).toMatchObject({ code: 'dependency_unavailable', status: 503, retryAfterSeconds: 5 })
    expect(JSON.stringify(refusal)).not.toContain('store down')
  })

  it('may answer later', async () => {
    const guard = guardWith(jwk, { revocation: ({ tokenId }) => Promise.resolve(tokenId === 'bad') })
    expect(await verdict(guard, await sign({ jti: 'bad' }))).toBe('token_revoked')
    expect(await verdict(guard, await sign({ jti: 'good' }))).toBe('grant')
  })
})

describe('a deny list', () => {
  it('RS-312: knows a token by issuer and id, and no other', async () => {
    const list = createDenyList({ clock })
    const guard = guardWith(jwk, { revocation: list.isRevoked })
    list.add({ issuer, tokenId: 'one', expiresAt })
    list.add({ issuer: 'https://other.test', tokenId: 'two', expiresAt })
    expect(await verdict(guard, await sign({ jti: 'one' }))).toBe('token_revoked')
    expect(await verdict(guard, await sign({ jti: 'two' }))).toBe('grant')
  })

  it('RS-312: CA-06: EC-08: knows every text of a token by its digest, whatever its signature', async () => {
    const list = createDenyList({ clock })
    const digests: string[] = []
    const noting = guardWith(jwk, { revocation: ({ digest }) => digests.push(digest) === 0 })
    const token = await sign({ jti: undefined })
    const twin = withOtherSignature(token)
    await verdict(noting, token)
    expect(await verdict(noting, twin)).toBe('grant')
    expect(new Set(digests).size).toBe(1)
    list.add({ digest: digests[0] ?? '', expiresAt })
    const guard = guardWith(jwk, { revocation: list.isRevoked })
    expect(await verdict(guard, token)).toBe('token_revoked')
    expect(await verdict(guard, twin)).toBe('token_revoked')
  })

  it('RS-313: ends what a subject got up to a time, and what does not say when', async () => {
    const list = createDenyList({ clock })
    const guard = guardWith(jwk, { revocation: list.isRevoked })
    list.add({ issuer, subject: 'u1', issuedUntil: now - 10, expiresAt })
    expect(await verdict(guard, await sign({ sub: 'u1', iat: now - 10 }))).toBe('token_revoked')
    expect(await verdict(guard, await sign({ sub: 'u1', iat: now - 9 }))).toBe('grant')
    expect(await verdict(guard, await sign({ sub: 'u1', iat: undefined }))).toBe('token_revoked')
    expect(await verdict(guard, await sign({ sub: 'u2', iat: now - 10 }))).toBe('grant')
  })

  it('keeps the later of two revocations of one subject', () => {
    const list = createDenyList({ clock })
    list.add({ issuer, subject: 'u1', issuedUntil: now, expiresAt })
    list.add({ issuer, subject: 'u1', issuedUntil: now - 100, expiresAt: now + 1 })
    expect(list.size).toBe(1)
    expect(list.isRevoked({ issuer, subject: 'u1', issuedAt: now, expiresAt, digest: 'd' })).toBe(true)
  })

  it('makes room by forgetting what has expired, and refuses rather than forget anything else', () => {
    let time = now
    const list = createDenyList({ maxEntries: 2, clock: () => time * 1000 })
    list.add({ issuer, tokenId: '1', expiresAt: now + 10 })
    list.add({ issuer, tokenId: '2', expiresAt: now + 20 })
    expect(() => list.add({ issuer, tokenId: '3', expiresAt: now + 30 })).toThrow(RangeError)
    time = now + 10
    list.add({ issuer, tokenId: '3', expiresAt: now + 30 })
    expect(list.size).toBe(2)
  })

  it.each([
    { issuer, tokenId: '', expiresAt },
    { issuer: '', subject: 'u1', issuedUntil: now, expiresAt },
    { issuer, subject: 'u1', issuedUntil: NaN, expiresAt },
    { digest: 'd', expiresAt: Infinity },
    { issuer, expiresAt }
  ])('RS-051: %j is a TypeError', revocation => {
    expect(() => createDenyList().add(revocation as never)).toThrow(TypeError)
  })

  it.each([{ maxEntries: 0 }, { max: 1 }])('RS-051: the options %j are a TypeError', options => {
    expect(() => createDenyList(options)).toThrow(TypeError)
  })
})

/** ECDSA: where (r, s) is a signature, (r, n - s) is one, too. */
function withOtherSignature(token: string): string {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const [header, payload, signature = ''] = token.split('.')
  const bytes = Buffer.from(signature, 'base64url')
  const other = order - BigInt(`0x${bytes.subarray(32).toString('hex')}`)
  const twin = Buffer.concat([
    bytes.subarray(0, 32),
    Buffer.from(other.toString(16).padStart(64, '0'), 'hex')
  ])
  return `${header}.${payload}.${twin.toString('base64url')}`
}
