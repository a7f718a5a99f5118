import { assertIdToken, IdTokenError, type IdTokenOptions } from '@jeton/sign-in'
import { describe, expect, it } from 'vitest'
import { app, idToken, issuer, nonce, offline } from './support/app.ts'

async function errorOf(token: string, options: IdTokenOptions): Promise<unknown> {
  return assertIdToken(token, options).then(
    () => undefined,
    (error: unknown) => error
  )
}

describe('assertIdToken', () => {
  it('returns the claims of a good token', async () => {
    const claims = await assertIdToken(await idToken({ sub: 'u1' }), { ...app, nonce })
    expect(claims.sub).toBe('u1')
    expect(claims.iss).toBe(issuer.url)
  })

  it('RS-045: throws an error with a code, a fixed message and nothing of the token', async () => {
    const token = await idToken({ sub: 'secret-subject', aud: 'secret-audience' })
    const error = await errorOf(token, { ...app, nonce })
    expect(error).toBeInstanceOf(IdTokenError)
    expect(error).toMatchObject({
      name: 'IdTokenError',
      code: 'audience_mismatch',
      message: 'the ID token is not for this client',
      detail: 'aud does not hold the client id'
    })
    const text = JSON.stringify([error, String(error), (error as Error).stack])
    expect(text).not.toContain('secret-')
    for (const part of token.split('.')) expect(text).not.toContain(part)
  })

  it('tells how long to wait while the keys cannot be had', async () => {
    const error = await errorOf(await idToken(), { ...app, nonce, fetch: offline })
    expect(error).toMatchObject({ code: 'dependency_unavailable', retryAfterSeconds: 5 })
  })

  it.each<readonly [string, Readonly<Record<string, unknown>>, RegExp]>([
    ['no issuer', { issuer: undefined }, /issuer must be a non-empty text/],
    ['RS-152: an http issuer', { issuer: 'http://issuer.test' }, /issuer must be an https address/],
    ['no clientId', { clientId: undefined }, /clientId must be a non-empty text/],
    ['an empty nonce', { nonce: '' }, /nonce must be a non-empty text/],
    ['a nonce that is no text', { nonce: 1 }, /nonce must be a non-empty text/],
    ['an empty access token', { accessToken: '' }, /accessToken must be a non-empty text/],
    ['an empty code', { code: '' }, /code must be a non-empty text/],
    ["RS-101: algorithms 'none'", { algorithms: ['none'] }, /algorithms may hold RS256/],
    ["RS-103: algorithms 'HS256'", { algorithms: ['HS256'] }, /none and shared secrets are not offered/],
    ['RS-100: no algorithm', { algorithms: [] }, /algorithms must be a non-empty text/],
    ['RS-120: a tolerance of an hour', { clockTolerance: 3600 }, /clockTolerance must be 0 to 60 seconds/],
    ['maxAgeSeconds below 0', { maxAgeSeconds: -1 }, /maxAgeSeconds must be a number of seconds/],
    ['maxAgeSeconds not a number', { maxAgeSeconds: '300' }, /maxAgeSeconds must be a number of seconds/],
    ['OI-10: acrValues with a space', { acrValues: ['a b'] }, /acrValues must be texts without a space/],
    ['no acr value', { acrValues: [] }, /acrValues must be a non-empty text/],
    ['trustedAudiences not a list', { trustedAudiences: 'x' }, /trustedAudiences must be a list/],
    ['a wrong key', { jwks: { kty: 'oct', k: 'AAAA' } }, /jwks holds no public/],
    ['clock not a function', { clock: 5 }, /clock must be a function/],
    ['an unknown option', { audience: 'x' }, /assertIdToken has no option 'audience'/]
  ])('RS-051: %s: TypeError naming option and rule', async (_, changes, rule) => {
    const error = await errorOf(await idToken(), { ...app, ...changes })
    expect(error).toBeInstanceOf(TypeError)
    expect((error as Error).message).toMatch(rule)
  })
})
