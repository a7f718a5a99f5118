import { checkIdToken } from '@jeton/sign-in'
import { CompactSign } from 'jose'
import { describe, expect, it, vi } from 'vitest'
import { app, clientId, idToken, issuer, nonce, now, offline, signIn } from './support/app.ts'

const claims = { iss: issuer.url, sub: 'u1', aud: clientId, nonce, iat: now, exp: now + 60 }

const withSecret = (secret: string): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'HS256' })
    .sign(Buffer.from(secret))

function unsigned(header: object): string {
  const parts = [header, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
  return `${parts.join('.')}.AAAA`
}

describe('the signature of an ID token', () => {
  it('OI-03: RS-103: HS256 with the client secret is algorithm_not_allowed', async () => {
    expect(await signIn(await withSecret('a client secret that is long enough'))).toBe(
      'algorithm_not_allowed'
    )
  })

  it.each(['none', 'None', 'nOnE'])('RS-101: alg %s is algorithm_not_allowed', async alg => {
    expect(await signIn(unsigned({ alg }))).toBe('algorithm_not_allowed')
  })

  it('RS-305: has the registered algorithm: RS256 unless said otherwise', async () => {
    const token = await idToken({}, { algorithm: 'ES256' })
    expect(await signIn(token)).toBe('algorithm_not_allowed')
    expect(await signIn(token, { algorithms: ['ES256'] })).toBe('ok')
    expect(await signIn(await idToken(), { algorithms: ['ES256'] })).toBe('algorithm_not_allowed')
  })

  it('that is broken is signature_invalid', async () => {
    const [header, , signature] = (await idToken()).split('.')
    const [, payload] = (await idToken({ sub: 'admin' })).split('.')
    expect(await signIn(`${header}.${payload}.${signature}`)).toBe('signature_invalid')
  })

  it('RS-109: with crit is critical_extension_unknown', async () => {
    expect(await signIn(unsigned({ alg: 'RS256', crit: ['exp'] }))).toBe('critical_extension_unknown')
  })

  it.each(['', 'a.b', 'a.b.c.d.e', 'x'.repeat(9000), undefined as unknown as string])(
    'a text that is no token is refused (%#)',
    async text => {
      expect(await signIn(text)).toMatch(/^token_(?:malformed|encrypted)$/)
    }
  )
})

describe('the keys of the issuer', () => {
  it('are fetched once for many sign-ins', async () => {
    const fetch = vi.fn(app.fetch)
    for (let count = 0; count < 3; count += 1) expect(await signIn(await idToken(), { fetch })).toBe('ok')
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('are not asked for a token of another kind, issuer or algorithm', async () => {
    const fetch = vi.fn(app.fetch)
    await signIn(await issuer.accessToken({ aud: clientId }), { fetch })
    await signIn(await idToken({ iss: 'https://evil.test' }), { fetch })
    await signIn(await idToken({}, { algorithm: 'ES256' }), { fetch })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('that cannot be had are dependency_unavailable, with the time to wait', async () => {
    const decision = await checkIdToken(await idToken(), {
      ...app,
      nonce,
      fetch: offline
    })
    expect(decision).toMatchObject({ ok: false, code: 'dependency_unavailable', retryAfterSeconds: 5 })
  })

  it('can be handed over', async () => {
    const { keys } = (await (await issuer.fetch(`${issuer.url}/jwks`)).json()) as { keys: [] }
    const fetch = vi.fn(app.fetch)
    expect(await signIn(await idToken(), { fetch, jwks: { keys } })).toBe('ok')
    expect(await signIn(await idToken(), { fetch, jwks: `${issuer.url}/jwks` })).toBe('ok')
    expect(fetch).toHaveBeenCalledTimes(1)
  })
})
