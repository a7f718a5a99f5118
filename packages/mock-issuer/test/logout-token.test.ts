import { createMockIssuer } from '@jeton/mock-issuer'
import { type JWTPayload, decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { anyText } from './support/json.ts'
import { verify } from './support/verify.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'

describe('logoutToken', () => {
  it('MI-204: is typed, names issuer, client, user and event, lives two minutes and has no nonce', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.logoutToken({ sub: 'u1', aud: 'web' })
    const { payload, protectedHeader } = await verify(issuer, token, { audience: 'web' })
    expect(protectedHeader.typ).toBe('logout+jwt')
    expect(payload).toEqual({
      iss: issuer.url,
      aud: 'web',
      sub: 'u1',
      iat: expect.any(Number) as number,
      exp: Number(payload.iat) + 120,
      jti: anyText,
      events: { [event]: {} }
    })
  })

  it('a session alone needs no user; without either it is about the user who signs in', async () => {
    const issuer = await createMockIssuer()
    const session = decodeJwt(await issuer.logoutToken({ sid: 's1' }))
    expect(session).toMatchObject({ sid: 's1' })
    expect(session).not.toHaveProperty('sub')
    expect(decodeJwt(await issuer.logoutToken()).sub).toBe('user-1')
  })

  it('is signed like an ID token, unless asked otherwise', async () => {
    const issuer = await createMockIssuer()
    const { protectedHeader } = await verify(issuer, await issuer.logoutToken({}, { algorithm: 'EdDSA' }))
    expect(protectedHeader.alg).toBe('EdDSA')
  })
})

describe('forge.logoutToken', () => {
  it('OI-07: a careful client takes the good token and refuses every bad one', async () => {
    const issuer = await createMockIssuer()
    const judge = (token: string): Promise<boolean> =>
      verify(issuer, token, { audience: 'web', typ: 'logout+jwt' }).then(
        ({ payload }) => keepsEveryRule(payload, issuer.clock.now() / 1000),
        () => false
      )
    expect(await judge(await issuer.logoutToken({ aud: 'web' }))).toBe(true)
    const attacks = await issuer.forge.logoutToken.all({ aud: 'web' })
    expect(await Promise.all(attacks.map(({ token }) => judge(token)))).toEqual(attacks.map(() => false))
    expect(attacks.length).toBe(18)
  })

  it('the claims given are kept, except the one that is wrong', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.forge.logoutToken.nonce({ sid: 's1', aud: 'web' })
    expect(decodeJwt(token)).toMatchObject({ sid: 's1', aud: 'web', nonce: 'n-1' })
  })
})

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** OpenID Connect Back-Channel Logout 1.0 section 2.6. */
function keepsEveryRule({ events, nonce, sub, sid, jti, iat, exp, aud }: JWTPayload, now: number): boolean {
  const rules = [
    typeof events === 'object' && events !== null && !Array.isArray(events),
    isObject((events as Record<string, unknown> | undefined)?.[event]),
    nonce === undefined,
    sub !== undefined || sid !== undefined,
    [jti, iat, exp, aud].every(value => value !== undefined),
    Number(iat) > now - 120
  ]
  return rules.every(Boolean)
}
