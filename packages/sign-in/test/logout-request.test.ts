import { nodeRequest } from '@jeton/gate/node'
import { type LogoutAnswer, logoutRequest } from '@jeton/sign-in'
import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { app, logoutToken, offline } from './support/app.ts'

const address = 'https://app.test/logout'
const formType = 'application/x-www-form-urlencoded'

const post = (body: string, type = formType): Promise<LogoutAnswer> =>
  logoutRequest(new Request(address, { method: 'POST', body, headers: { 'content-type': type } }), app)

/** Status and body; checks that nothing may be stored. */
async function sent({ response }: LogoutAnswer): Promise<readonly [status: number, body: string]> {
  expect(response.headers.get('cache-control')).toBe('no-store')
  return [response.status, await response.text()]
}

const refusedWith = (code: string): readonly [number, string] => [
  400,
  JSON.stringify({ error: 'invalid_request', error_description: code })
]

/** A request as Node's server hands it over. */
function message(type: string): IncomingMessage {
  const rawHeaders = ['Content-Type', type]
  return { method: 'POST', url: '/logout', rawHeaders, headers: {} } as unknown as IncomingMessage
}

describe('a request to the back-channel logout endpoint', () => {
  it('RS-309: RS-310: with one good token in a form is 200', async () => {
    const answer = await post(`logout_token=${await logoutToken({ sub: 'u1' })}`)
    expect(answer).toMatchObject({ ok: true, logout: { subject: 'u1' } })
    expect(await sent(answer)).toEqual([200, ''])
  })

  it('RS-309: with a bad token is 400, with the code and without the detail', async () => {
    const answer = await post(`logout_token=${await logoutToken({ nonce: 'n' })}`)
    expect(answer).toMatchObject({ ok: false, code: 'nonce_present' })
    expect(await sent(answer)).toEqual(refusedWith('nonce_present'))
    expect(answer.response.headers.get('content-type')).toBe('application/json')
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('OI-09: RS-310: %s is 405', async method => {
    const url = `${address}?logout_token=${await logoutToken()}`
    const answer = await logoutRequest(new Request(url, { method }), app)
    expect(answer).toMatchObject({ ok: false, code: 'method_not_allowed' })
    expect(await sent(answer)).toEqual([405, ''])
    expect(answer.response.headers.get('allow')).toBe('POST')
  })

  it('OI-09: RS-310: JSON, a text, an empty form and a query are 400', async () => {
    const token = await logoutToken()
    const answers = [
      await post(JSON.stringify({ logout_token: token }), 'application/json'),
      await post(`logout_token=${token}`, 'text/plain'),
      await post(''),
      await post('logout_token='),
      await post(`token=${token}`),
      await logoutRequest(new Request(`${address}?logout_token=${token}`, { method: 'POST' }), app)
    ]
    for (const answer of answers) expect(await sent(answer)).toEqual(refusedWith('request_malformed'))
    expect((await post(`logout_token=${token}`)).ok).toBe(true)
  })

  it('OI-09: RS-310: two tokens are 400', async () => {
    const token = await logoutToken()
    for (const body of [`logout_token=${token}&logout_token=${token}`, `logout_token[]=${token}`]) {
      expect(await sent(await post(body))).toEqual(refusedWith('request_malformed'))
    }
  })

  it('OI-09: a body of 1 MiB is 400', async () => {
    const body = `logout_token=${await logoutToken()}&x=${'x'.repeat(1024 * 1024)}`
    expect(await sent(await post(body))).toEqual(refusedWith('request_malformed'))
  })

  it('that comes while the keys cannot be had is 503 with Retry-After', async () => {
    const request = new Request(address, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: await logoutToken() })
    })
    const answer = await logoutRequest(request, { ...app, fetch: offline })
    expect(await sent(answer)).toEqual([503, '{"error":"temporarily_unavailable"}'])
    expect(answer.response.headers.get('retry-after')).toBe('5')
  })

  it('RS-310: of node:http with a form that was parsed before is judged alike', async () => {
    const body = { logout_token: await logoutToken() }
    const json = await logoutRequest(nodeRequest(message('application/json'), { form: () => body }), app)
    expect(await sent(json)).toEqual(refusedWith('request_malformed'))
    const form = await logoutRequest(nodeRequest(message(formType), { form: () => body }), app)
    expect(await sent(form)).toEqual([200, ''])
  })
})
