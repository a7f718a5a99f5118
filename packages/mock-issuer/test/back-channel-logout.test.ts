import { type ClientOptions, type OutgoingFetch, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { answer, authorize, callback, obtainTokens, redeem } from './support/authorization.ts'
import { anyText, json } from './support/json.ts'
import { basic } from './support/token-request.ts'
import { verify } from './support/verify.ts'

function clientOf(clientId: string): ClientOptions {
  const backchannelLogoutUri = `https://${clientId}.test/logout`
  return { clientId, clientSecret: 's', redirectUris: [callback], backchannelLogoutUri }
}

const clients = [
  clientOf('web'),
  clientOf('shop'),
  clientOf('idle'),
  { clientId: 'deaf', clientSecret: 's', redirectUris: [callback] }
]

async function issuerOf(fetch: OutgoingFetch, options = {}) {
  const issuer = await createMockIssuer({ clients, fetch, ...options })
  const enter = async (clientId: string) => {
    const { code = '' } = await answer(authorize(issuer, { client_id: clientId }))
    return json(redeem(issuer, code, {}, basic(clientId, 's')))
  }
  return { issuer, enter }
}

function recorder(status = 200) {
  const calls: { url: string; init: RequestInit }[] = []
  const fetch: OutgoingFetch = async (url, init) => {
    calls.push({ url, init })
    return new Response(null, { status })
  }
  return { calls, fetch }
}

/** Answers nobody before everybody asked. */
function meeting(size: number): OutgoingFetch {
  const arrivals = new EventTarget()
  let arrived = 0
  return async () => {
    arrived += 1
    if (arrived === size) queueMicrotask(() => arrivals.dispatchEvent(new Event('complete')))
    await new Promise(resolve => arrivals.addEventListener('complete', resolve, { once: true }))
    return new Response(null, { status: 204 })
  }
}

const brokenReceivers: OutgoingFetch = async url => {
  if (url.includes('web')) return new Promise(() => {})
  throw new Error('refused')
}

describe('back-channel logout', () => {
  it('MI-204: every client of the session gets a logout token as a form, and no other does', async () => {
    const { calls, fetch } = recorder()
    const { issuer, enter } = await issuerOf(fetch)
    for (const id of ['web', 'shop', 'deaf']) await enter(id)
    const deliveries = await issuer.logout()
    const addresses = calls.map(({ url }) => url).toSorted()
    expect(addresses).toEqual(['https://shop.test/logout', 'https://web.test/logout'])
    expect(calls[0]?.init).toMatchObject({
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' }
    })
    expect(deliveries).toMatchObject([
      { clientId: 'web', status: 200, ok: true },
      { clientId: 'shop', status: 200, ok: true }
    ])
    expect(await issuer.logout()).toEqual([])
  })

  it('MI-204: the token has the shape of section 2.4, and its sid is that of the ID token', async () => {
    const { calls, fetch } = recorder()
    const { issuer, enter } = await issuerOf(fetch)
    const { id_token: idToken } = await enter('web')
    await issuer.logout()
    const body = new URLSearchParams(calls[0]?.init.body as string)
    const { payload, protectedHeader } = await verify(issuer, body.get('logout_token') ?? '', {
      audience: 'web'
    })
    expect(protectedHeader.typ).toBe('logout+jwt')
    expect(payload).toEqual({
      iss: issuer.url,
      aud: 'web',
      sub: 'user-1',
      sid: decodeJwt(String(idToken))['sid'],
      iat: expect.any(Number) as number,
      exp: Number(payload.iat) + 120,
      jti: anyText,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} }
    })
    expect(payload['sid']).toEqual(anyText)
  })

  it('a client without an address for it learns no sid', async () => {
    const { enter } = await issuerOf(recorder().fetch)
    expect(decodeJwt(String((await enter('deaf'))['id_token']))).not.toHaveProperty('sid')
  })

  it.each([
    [200, true],
    [204, true],
    [302, false],
    [400, false],
    [501, false]
  ])('MI-204: the status %i counts as ok: %s', async (status, ok) => {
    const { issuer, enter } = await issuerOf(recorder(status).fetch)
    await enter('web')
    expect(await issuer.logout()).toMatchObject([{ status, ok }])
  })

  it('MI-204: all are told at once: one that waits for another gets its turn', async () => {
    const { issuer, enter } = await issuerOf(meeting(2))
    for (const id of ['web', 'shop']) await enter(id)
    expect((await issuer.logout()).map(({ ok }) => ok)).toEqual([true, true])
  })

  it('MI-204: one that never answers costs no more than the time limit, and a failure is told', async () => {
    const { issuer, enter } = await issuerOf(brokenReceivers, { outgoingTimeout: 20 })
    for (const id of ['web', 'shop']) await enter(id)
    expect(await issuer.logout()).toMatchObject([
      { clientId: 'web', ok: false, status: undefined, failure: { name: 'TimeoutError' } },
      { clientId: 'shop', ok: false, status: undefined, failure: { message: 'refused' } }
    ])
  })

  it('MI-204: end_session tells the clients before the user goes on', async () => {
    const { calls, fetch } = recorder()
    const { issuer, enter } = await issuerOf(fetch)
    const { id_token: hint } = await enter('web')
    await issuer.fetch(`${issuer.url}/logout?id_token_hint=${String(hint)}`)
    expect(calls).toHaveLength(1)
  })

  it('only the sessions of the user end', async () => {
    const { calls, fetch } = recorder()
    const { issuer } = await issuerOf(fetch, { users: [{ sub: 'user-1' }, { sub: 'user-2' }] })
    await obtainTokens(issuer, { login_hint: 'user-2' })
    expect(await issuer.logout('user-1')).toEqual([])
    expect(await issuer.logout('user-2')).toMatchObject([{ clientId: 'web' }])
    expect(calls).toHaveLength(1)
    await expect(issuer.logout('nobody')).rejects.toThrow('there is no user "nobody"')
  })
})
