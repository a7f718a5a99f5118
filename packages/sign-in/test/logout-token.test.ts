import {
  createReplayMemory,
  type LogoutDecision,
  type LogoutTokenOptions,
  type ReplayMemory,
  verifyLogoutToken
} from '@jeton/sign-in'
import { describe, expect, it } from 'vitest'
import { app, clientId, idToken, issuer, logoutToken, now, offline, signIn, signOut } from './support/app.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'

async function named(claims: object): Promise<LogoutDecision> {
  return verifyLogoutToken(await logoutToken({ jti: JSON.stringify(claims), ...claims }), app)
}

describe('a logout token', () => {
  it('RS-309: names the user, the session or both', async () => {
    expect(await named({ sub: 'u1' })).toMatchObject({
      ok: true,
      logout: { issuer: issuer.url, subject: 'u1' }
    })
    expect(await named({ sid: 's1' })).toMatchObject({ ok: true, logout: { sessionId: 's1' } })
    expect(await named({ sub: 'u1', sid: 's1', jti: 'j' })).toEqual({
      ok: true,
      logout: { issuer: issuer.url, subject: 'u1', sessionId: 's1', tokenId: 'j' }
    })
  })

  it.each(['logout+jwt', 'LOGOUT+JWT', 'application/logout+jwt'])('RS-309: typed %s passes', async typ => {
    expect(await signOut(await logoutToken({}, { header: { typ } }))).toBe('ok')
  })

  it.each([undefined, 'JWT', 'at+jwt', 'secevent+jwt', 'logout', 'xlogout+jwt', ['logout+jwt'], null])(
    'OI-07: RS-309: typed %j is token_type_refused',
    async typ => {
      const header = { typ } as { typ: string }
      expect(await signOut(await logoutToken({}, { header }))).toBe('token_type_refused')
    }
  )

  it.each<readonly [Readonly<Record<string, unknown>>, string]>([
    [{ iss: 'https://evil.test' }, 'issuer_mismatch'],
    [{ aud: 'other' }, 'audience_mismatch'],
    [{ aud: undefined }, 'claim_missing'],
    [{ aud: [clientId, 'other'] }, 'audience_untrusted'],
    [{ nonce: 'n' }, 'nonce_present'],
    [{ nonce: null }, 'nonce_present'],
    [{ events: undefined }, 'claim_missing'],
    [{ events: [event] }, 'claim_invalid'],
    [{ events: event }, 'claim_invalid'],
    [{ events: {} }, 'claim_invalid'],
    [{ events: { [`${event}/`]: {} } }, 'claim_invalid'],
    [{ events: { [event.replace('http:', 'https:')]: {} } }, 'claim_invalid'],
    [{ events: { [event]: true } }, 'claim_invalid'],
    [{ events: { [event]: [] } }, 'claim_invalid'],
    [{ events: { [event]: null } }, 'claim_invalid'],
    [{ sub: undefined, sid: undefined }, 'claim_missing'],
    [{ sub: '' }, 'claim_invalid'],
    [{ sub: 'u1', sid: 1 }, 'claim_invalid'],
    [{ jti: undefined }, 'claim_missing'],
    [{ jti: '' }, 'claim_invalid'],
    [{ jti: 1 }, 'claim_invalid'],
    [{ exp: undefined }, 'claim_missing'],
    [{ exp: now - 6 }, 'token_expired'],
    [{ iat: undefined }, 'claim_missing'],
    [{ iat: now + 60 }, 'token_not_yet_valid'],
    [{ iat: now - 3600, exp: now + 60 }, 'token_too_old'],
    [{ iat: now - 305 }, 'ok'],
    [{ iat: now - 306 }, 'token_too_old']
  ])('OI-07: RS-309: %j is %s', async (claims, code) => {
    expect(await signOut(await logoutToken(claims))).toBe(code)
  })

  it('OI-07: RS-309: every forgery of the mock issuer is refused', async () => {
    for (const { name, token } of await issuer.forge.logoutToken.all({ aud: clientId, sub: 'u1' })) {
      expect(await signOut(token), name).not.toBe('ok')
    }
  })

  it('RS-307: is no ID token, and an ID token is no logout token', async () => {
    expect(await signIn(await logoutToken())).toBe('logout_token_presented')
    expect(await signOut(await idToken({ events: { [event]: {} }, nonce: undefined, jti: 'j' }))).toBe(
      'token_type_refused'
    )
  })

  it('that cannot be verified for want of keys is dependency_unavailable', async () => {
    expect(await signOut(await logoutToken(), { fetch: offline })).toBe('dependency_unavailable')
  })

  it.each<readonly [string, object, RegExp]>([
    ['nonce', { nonce: 'n' }, /verifyLogoutToken has no option 'nonce'/],
    ['a replay memory that is none', { replay: new Map() }, /replay must be a memory/],
    ['maxAgeSeconds below 0', { maxAgeSeconds: -1 }, /maxAgeSeconds must be a number of seconds/]
  ])('RS-051: %s: TypeError naming option and rule', async (_, changes, rule) => {
    const options = { ...app, ...changes } as LogoutTokenOptions
    await expect(verifyLogoutToken(await logoutToken(), options)).rejects.toThrow(rule)
  })
})

describe('a logout token that comes again', () => {
  it('OI-07: RS-309: is token_replayed, without any option', async () => {
    const token = await logoutToken()
    expect(await signOut(token)).toBe('ok')
    expect(await signOut(token)).toBe('token_replayed')
  })

  it('RS-309: is known by issuer, client and jti, not by its text', async () => {
    const replay = createReplayMemory()
    expect(await signOut(await logoutToken({ jti: 'j1' }), { replay })).toBe('ok')
    expect(await signOut(await logoutToken({ jti: 'j1', sub: 'u2' }), { replay })).toBe('token_replayed')
    const other = { replay, clientId: 'other' }
    expect(await signOut(await logoutToken({ jti: 'j1', aud: 'other' }), other)).toBe('ok')
  })

  it('OI-08: a refused token takes no place in the memory', async () => {
    const replay = createReplayMemory({ maxEntries: 1 })
    for (const claims of [{ nonce: 'n' }, { aud: 'other' }, { events: undefined }]) {
      await signOut(await logoutToken({ jti: 'j1', ...claims }), { replay })
    }
    expect(await signOut(await logoutToken({ jti: 'j1' }), { replay })).toBe('ok')
  })

  it.each<readonly [string, ReplayMemory['firstUse']]>([
    ['rejects', () => Promise.reject(new Error('down'))],
    [
      'throws',
      () => {
        throw new Error('down')
      }
    ],
    ['answers with something else', () => 'yes' as unknown as boolean]
  ])('a memory that %s refuses the token', async (_, firstUse) => {
    expect(await signOut(await logoutToken(), { replay: { firstUse } })).toBe('dependency_unavailable')
  })
})
