import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { basic, clients, requestToken } from './support/token-request.ts'

const form = { grant_type: 'client_credentials' }

async function statuses(turns: number, send: () => Promise<Response>): Promise<number[]> {
  const answers: number[] = []
  for (let turn = 0; turn < turns; turn += 1) answers.push((await send()).status)
  return answers
}

describe('which requests a fault spoils', () => {
  it.each([
    ['times', { times: 2 }, [500, 500, 200, 200]],
    ['nth', { nth: 2 }, [200, 500, 200, 200]],
    ['after', { after: 2 }, [200, 200, 500, 500]],
    ['after and times', { after: 1, times: 2 }, [200, 500, 500, 200]]
  ])('MI-006: %s', async (_, when, expected) => {
    const issuer = await createMockIssuer()
    issuer.faults.set('jwks', { status: 500, ...when })
    expect(await statuses(4, () => issuer.fetch(`${issuer.url}/jwks`))).toEqual(expected)
  })

  it('MX-22: a fault for one client spares the others, however the client is named', async () => {
    const issuer = await createMockIssuer({ clients })
    issuer.faults.set('token', { status: 503, only: { clientId: 'post' } })
    const answers = await Promise.all([
      requestToken(issuer, form, basic('basic', 's1')),
      requestToken(issuer, { ...form, client_id: 'post', client_secret: 's2' }),
      requestToken(issuer, form, basic('post', 's2'))
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 503, 503])
  })

  it('MX-22: requests of others do not count', async () => {
    const issuer = await createMockIssuer({ clients })
    issuer.faults.set('token', { status: 503, nth: 2, only: { clientId: 'basic' } })
    const senders = [basic('post', 'x'), basic('basic', 's1'), basic('post', 'x'), basic('basic', 's1')]
    const answers: number[] = []
    for (const sender of senders) answers.push((await requestToken(issuer, form, sender)).status)
    expect(answers).toEqual([401, 200, 401, 503])
  })

  it('MX-22: a fault for one state spares the others, in the query and in a form', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('authorize', { status: 503, only: { state: 's1' } })
    const body = new URLSearchParams({ state: 's1' })
    const answers = await Promise.all([
      issuer.fetch(`${issuer.url}/authorize?state=s1`),
      issuer.fetch(`${issuer.url}/authorize`, { method: 'POST', body }),
      issuer.fetch(`${issuer.url}/authorize?state=s2`)
    ])
    expect(answers.map(({ status }) => status === 503)).toEqual([true, true, false])
  })

  it('MX-22: a fault for a header field compares its whole value, its name in any case', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('jwks', { status: 503, only: { header: { 'X-Test': 'a' } } })
    const send = (value: string) => issuer.fetch(`${issuer.url}/jwks`, { headers: { 'x-test': value } })
    expect([(await send('a')).status, (await send('ab')).status]).toEqual([503, 200])
  })

  it('the narrower of two faults wins, and the same requests have one fault', async () => {
    const issuer = await createMockIssuer()
    const send = (headers: Record<string, string>) => issuer.fetch(`${issuer.url}/jwks`, { headers })
    issuer.faults.set('jwks', { status: 501, only: { header: { a: '1' } } })
    issuer.faults.set('jwks', { status: 502 })
    expect([(await send({ a: '1' })).status, (await send({})).status]).toEqual([501, 502])
    issuer.faults.set('jwks', { status: 503, only: { header: { A: '1' } } })
    issuer.faults.clear('jwks')
    expect([(await send({ a: '1' })).status, (await send({})).status]).toEqual([200, 200])
  })
})

describe('a scope of faults', () => {
  it('MX-22: parallel tests do not meet, and the end of a scope ends its faults alone', async () => {
    const issuer = await createMockIssuer()
    const send = async (headers: Readonly<Record<string, string>> = {}) =>
      (await issuer.fetch(`${issuer.url}/jwks`, { headers: { ...headers } })).status
    const other = issuer.faults.scope()
    let inside: Readonly<Record<string, string>>
    {
      using scope = issuer.faults.scope()
      inside = scope.headers
      scope.set('jwks', { status: 500 })
      other.set('jwks', { status: 501 })
      expect(await Promise.all([send(), send(scope.headers), send(other.headers)])).toEqual([200, 500, 501])
    }
    expect(await Promise.all([send(inside), send(other.headers)])).toEqual([200, 501])
    issuer.reset()
    expect(await send(other.headers)).toBe(200)
  })

  it('MX-22: a scope of a client narrows each of its faults', async () => {
    const issuer = await createMockIssuer({ clients })
    using scope = issuer.faults.scope({ clientId: 'basic' })
    scope.set('token', { status: 500, only: { header: { 'x-test': '1' } } })
    expect(scope.headers).toEqual({})
    expect((await requestToken(issuer, form, basic('basic', 's1'))).status).toBe(200)
    const headers = { authorization: basic('basic', 's1'), 'x-test': '1' }
    const body = new URLSearchParams(form)
    const response = await issuer.fetch(`${issuer.url}/token`, { method: 'POST', headers, body })
    expect(response.status).toBe(500)
    scope.clear('token')
    expect(issuer.requests().map(({ status }) => status)).toEqual([200, 500])
  })
})
