import { createMockIssuer } from '@jeton/mock-issuer'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basic, clients, requestToken } from './support/token-request.ts'

const form = { grant_type: 'client_credentials', scope: 'a b' }

describe('waitForRequest', () => {
  it('resolves with the next request that fits, not with an earlier one', async () => {
    const issuer = await createMockIssuer({ clients })
    await requestToken(issuer, { ...form, scope: 'earlier' }, basic('basic', 's1'))
    const waiting = issuer.waitForRequest({ endpoint: 'token', clientId: 'basic' })
    await issuer.fetch(`${issuer.url}/jwks`)
    await requestToken(issuer, form, basic('post', 's2'))
    await requestToken(issuer, form, basic('basic', 's1'))
    await expect(waiting).resolves.toMatchObject({ endpoint: 'token', status: 200, form })
  })

  it('all who wait hear of one request', async () => {
    const issuer = await createMockIssuer()
    const waiting = [issuer.waitForRequest(), issuer.waitForRequest({ endpoint: 'jwks' })]
    await issuer.fetch(`${issuer.url}/jwks`)
    const [one, other] = await Promise.all(waiting)
    expect(one).toBe(other)
  })

  it('the signal ends the waiting with its reason', async () => {
    const issuer = await createMockIssuer()
    const reason = new RangeError('enough')
    const caller = new AbortController()
    const waiting = issuer.waitForRequest({ signal: caller.signal })
    caller.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    await expect(issuer.waitForRequest({ signal: caller.signal })).rejects.toBe(reason)
    await issuer.fetch(`${issuer.url}/jwks`)
  })

  it('MX-22: reset forgets who waits', async () => {
    const issuer = await createMockIssuer()
    let heard = 0
    void issuer.waitForRequest().then(() => (heard += 1))
    issuer.reset()
    await issuer.fetch(`${issuer.url}/jwks`)
    await issuer.waitForRequest({ signal: AbortSignal.abort() }).catch(() => {})
    expect(heard).toBe(0)
  })
})

describe('what the log keeps of a request', () => {
  it('headers, form parameters, client and error code', async () => {
    const issuer = await createMockIssuer({ clients })
    const body = new URLSearchParams('grant_type=client_credentials&resource=a&resource=b&empty=&__proto__=x')
    const headers = { authorization: basic('basic', 'wrong'), 'X-Trace': 't1' }
    await issuer.fetch(`${issuer.url}/token`, { method: 'POST', headers, body })
    const [record] = issuer.requests({ endpoint: 'token', clientId: 'basic' })
    expect(record).toMatchObject({ status: 401, error: 'invalid_client', headers: { 'x-trace': 't1' } })
    expect(Object.entries(record?.form ?? {})).toEqual([
      ['grant_type', 'client_credentials'],
      ['resource', ['a', 'b']],
      ['empty', ''],
      ['__proto__', 'x']
    ])
  })

  it('a body that is no form, or longer than 64 KiB, is not kept and still reaches the endpoint', async () => {
    const issuer = await createMockIssuer({ clients })
    const headers = { authorization: basic('basic', 's1') }
    const send = (body: string | URLSearchParams) =>
      issuer.fetch(`${issuer.url}/token`, { method: 'POST', headers, body })
    await send('grant_type=client_credentials')
    await send(new URLSearchParams({ x: 'x'.repeat(65_536) }))
    expect(issuer.requests().map(({ form: kept, status }) => [kept, status])).toEqual([
      [{}, 400],
      [{}, 413]
    ])
  })

  it('every form is kept as URLSearchParams reads it', async () => {
    const issuer = await createMockIssuer()
    const pairs = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(pairs, async rows => {
        await issuer.fetch(`${issuer.url}/token`, { method: 'POST', body: new URLSearchParams(rows) })
        const kept = Object.entries(issuer.requests().at(-1)?.form ?? {})
        const names = [...new Set(rows.map(([name]) => name))]
        expect(new Map(kept)).toEqual(
          new Map(
            names.map(name => {
              const values = rows.filter(([other]) => other === name).map(([, value]) => value)
              return [name, values.length === 1 ? values[0] : values]
            })
          )
        )
      })
    )
  })

  it('a client assertion names the client', async () => {
    const issuer = await createMockIssuer()
    const payload = Buffer.from(JSON.stringify({ sub: 'job' })).toString('base64url')
    await requestToken(issuer, { ...form, client_assertion: `${btoa('{}')}.${payload}.x` })
    await requestToken(issuer, { ...form, client_assertion: 'nonsense' })
    expect(issuer.requests().map(({ clientId }) => clientId)).toEqual(['job', undefined])
  })
})
