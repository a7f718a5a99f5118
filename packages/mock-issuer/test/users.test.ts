import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { obtainTokens, userinfo, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'

/** What the three places say about the user of one sign-in. */
async function everywhere(issuer: MockIssuer): Promise<Record<string, Record<string, unknown>>> {
  const tokens = await obtainTokens(issuer)
  return {
    accessToken: decodeJwt(String(tokens['access_token'])),
    idToken: decodeJwt(String(tokens['id_token'])),
    userinfo: await json(userinfo(issuer, tokens['access_token']))
  }
}

describe('users', () => {
  it('there is one by default; others can be added, replaced and removed', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    expect(issuer.users.list()).toEqual(['user-1'])
    issuer.users.add({ sub: 'user-2', role: 'guest' })
    issuer.users.add({ sub: 'user-2', role: 'admin' })
    issuer.signIn('user-2')
    expect((await everywhere(issuer))['userinfo']).toEqual({ sub: 'user-2', role: 'admin' })
    issuer.users.remove('user-2')
    expect(issuer.users.list()).toEqual(['user-1'])
    expect((await everywhere(issuer))['userinfo']).toEqual({ sub: 'user-1' })
  })

  it('what the caller handed over may change afterwards without effect', async () => {
    const roles = ['guest']
    const issuer = await createMockIssuer({ clients: [webClient], users: [{ sub: 'a', roles }] })
    roles.push('admin')
    expect((await everywhere(issuer))['userinfo']).toEqual({ sub: 'a', roles: ['guest'] })
  })

  it('claims by kind: the issuer has them for everyone, a user for itself', async () => {
    const issuer = await createMockIssuer({
      clients: [webClient],
      claims: { accessToken: { tenant: 'a', plan: 'free' }, userinfo: { tenant: 'a' } },
      users: [{ sub: 'u', claims: { accessToken: { plan: 'pro' }, idToken: { amr: ['otp'] } } }]
    })
    const { accessToken, idToken, userinfo: info } = await everywhere(issuer)
    expect(accessToken).toMatchObject({ tenant: 'a', plan: 'pro' })
    expect(idToken).toMatchObject({ amr: ['otp'] })
    expect(idToken).not.toHaveProperty('tenant')
    expect(info).toEqual({ tenant: 'a', sub: 'u' })
  })

  it('claims can be switched at run time, and reset brings back the options', async () => {
    const issuer = await createMockIssuer({ claims: { accessToken: { plan: 'free' } } })
    issuer.claims.set({ accessToken: { plan: 'pro' } })
    expect(decodeJwt(await issuer.accessToken())['plan']).toBe('pro')
    issuer.claims.set({ idToken: { x: 1 } })
    expect(decodeJwt(await issuer.accessToken())['plan']).toBe('pro')
    issuer.claims.set({ accessToken: {} })
    expect(decodeJwt(await issuer.accessToken())).not.toHaveProperty('plan')
    issuer.reset()
    expect(decodeJwt(await issuer.accessToken())['plan']).toBe('free')
  })

  it('minted tokens are about the user who is signed in, and the claims given win', async () => {
    const claims = { accessToken: { plan: 'pro' }, idToken: { plan: 'id' } }
    const issuer = await createMockIssuer({ users: [{ sub: 'a' }, { sub: 'b', claims }] })
    expect(decodeJwt(await issuer.accessToken()).sub).toBe('a')
    issuer.signIn('b')
    expect(decodeJwt(await issuer.accessToken())).toMatchObject({ sub: 'b', plan: 'pro' })
    expect(decodeJwt(await issuer.idToken())).toMatchObject({ sub: 'b', plan: 'id' })
    expect(decodeJwt(await issuer.accessToken({ plan: 'x' }))['plan']).toBe('x')
  })

  it('scopeClaimsInIdToken puts the claims of the scopes into every ID token', async () => {
    const issuer = await createMockIssuer({ clients: [webClient], scopeClaimsInIdToken: true })
    const { id_token: idToken } = await obtainTokens(issuer, { scope: 'openid email' })
    expect(decodeJwt(String(idToken))).toMatchObject({ email: 'user-1@example.test', email_verified: true })
  })

  it.each([
    [{ users: {} }, 'users must be a list'],
    [{ users: [{}] }, 'users: sub must be'],
    [{ users: [{ sub: '' }] }, 'users: sub must be'],
    [{ users: [{ sub: 'é' }] }, 'users: sub must be'],
    [{ users: [{ sub: 'a'.repeat(256) }] }, 'users: sub must be'],
    [{ users: [{ sub: 'a', claims: { access: {} } }] }, 'unknown option "access"'],
    [{ claims: { idToken: 'x' } }, 'claims: every member must be an object'],
    [{ claims: [] }, 'claims must be an object']
  ])('MI-119: %j is a TypeError that names the option', async (options, message) => {
    await expect(createMockIssuer(options as never)).rejects.toThrow(message)
  })
})
