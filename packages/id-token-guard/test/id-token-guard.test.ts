import { fetchRequest } from '@jeton/gate'
import { idTokenGuard, type IdTokenGuardOptions } from '@jeton/id-token-guard'
import { describe, expect, it } from 'vitest'
import { neutralClaims } from './support/classify-claims.ts'
import { encodeToken } from './support/encode.ts'

const idToken = encodeToken({ alg: 'RS256' }, { ...neutralClaims, nonce: 'n' })
const bareIdToken = encodeToken({ alg: 'RS256' }, neutralClaims)
const accessToken = encodeToken({ alg: 'RS256', typ: 'at+jwt' }, neutralClaims)

/** What the guard says of an `Authorization` header: `pass`, or the code and the challenge's description. */
async function verdict(authorization: string | undefined, options?: IdTokenGuardOptions): Promise<string> {
  const headers = authorization === undefined ? {} : { authorization }
  const decision = await idTokenGuard(options)(fetchRequest(new Request('https://api.test/', { headers })))
  if (decision.outcome === 'grant') return decision.auth === undefined ? 'pass' : 'granted'
  return decision.outcome === 'refuse' ? decision.refusal.code : 'abstain'
}

describe('the ID token guard in front of other authentication', () => {
  it.each([
    ['an ID token', idToken, 'id_token_presented'],
    ['a JWT that nothing shows to be an access token', bareIdToken, 'token_type_ambiguous'],
    [
      'a logout token',
      encodeToken({ alg: 'RS256', typ: 'logout+jwt' }, neutralClaims),
      'logout_token_presented'
    ],
    [
      'a type nobody knows',
      encodeToken({ alg: 'RS256', typ: 'new+jwt' }, neutralClaims),
      'token_type_refused'
    ]
  ])('RS-123, RS-307: refuses %s', async (_, token, code) => {
    expect(await verdict(`Bearer ${token}`)).toBe(code)
  })

  it.each([
    ['an access token', `Bearer ${accessToken}`],
    ['an opaque token', 'Bearer opaque'],
    ['an API key', 'Bearer acme_live_0123456789'],
    ['a broken JWT', `Bearer ${accessToken.slice(0, -1)}=.`],
    ['an encrypted token', 'Bearer a.b.c.d.e'],
    ['another scheme', 'Basic YTpi'],
    ['a malformed header', 'Bearer'],
    ['no credential', undefined]
  ])('RS-307: lets %s through and grants nothing', async (_, authorization) => {
    expect(await verdict(authorization)).toBe('pass')
  })

  it('lets an ambiguous token through where that was asked for, but never an ID token', async () => {
    expect(await verdict(`Bearer ${bareIdToken}`, { ambiguous: 'pass' })).toBe('pass')
    expect(await verdict(`Bearer ${idToken}`, { ambiguous: 'pass' })).toBe('id_token_presented')
  })

  it('goes by the configured issuer for the rules of its vendor', async () => {
    const session = encodeToken({ alg: 'RS256' }, { ...neutralClaims, token_use: 'access', aud: undefined })
    expect(
      await verdict(`Bearer ${session}`, { issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/x' })
    ).toBe('pass')
  })

  it('keeps what an earlier gate granted', async () => {
    const auth = {
      kind: 'access_token',
      issuer: 'i',
      principal: 'user',
      scopes: [],
      audience: [],
      claims: {}
    } as const
    const request = fetchRequest(new Request('https://api.test/'), { auth })
    expect(await idTokenGuard()(request)).toMatchObject({ outcome: 'grant', auth })
  })

  it('RS-020: names rule and member in the private detail, and never a value of the token', async () => {
    const headers = {
      authorization: `Bearer ${encodeToken({ alg: 'RS256' }, { ...neutralClaims, nonce: 'secret-nonce' })}`
    }
    const decision = await idTokenGuard()(fetchRequest(new Request('https://api.test/', { headers })))
    expect(decision).toMatchObject({
      outcome: 'refuse',
      refusal: { detail: 'the token looks like an ID token (R6: nonce): send the access token' }
    })
    expect(JSON.stringify(decision)).not.toContain('secret-nonce')
  })

  it.each([
    [{ preset: 'nobody' }, 'preset'],
    [{ ambiguous: 'maybe' }, 'ambiguous'],
    [{ presets: 'auto' }, 'presets']
  ])('RS-051: throws at start for %j', (options, name) => {
    expect(() => idTokenGuard(options as IdTokenGuardOptions)).toThrow(name)
    expect(() => idTokenGuard(options as IdTokenGuardOptions)).toThrow(TypeError)
  })
})
