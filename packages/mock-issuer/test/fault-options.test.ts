import { type EndpointName, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'

describe('fault options', () => {
  it.each([
    ['userinfos', {}, 'endpoint must be one of'],
    ['jwks', { state: 500 }, 'unknown option "state"'],
    ['jwks', { status: 99 }, 'status must be'],
    ['jwks', { times: 0 }, 'times must be'],
    ['jwks', { nth: 1.5 }, 'nth must be'],
    ['jwks', { after: -1 }, 'after must be'],
    ['jwks', { huge: 0 }, 'huge must be'],
    ['jwks', { truncate: -1 }, 'truncate must be'],
    ['jwks', { hang: 1 }, 'hang must be true or false'],
    ['jwks', { redirect: 1 }, 'redirect must be a text'],
    ['jwks', { headers: { a: 1 } }, 'headers must be an object of texts'],
    ['jwks', { delayMs: -1 }, 'delayMs must be'],
    ['jwks', { only: 'me' }, 'only must be an object'],
    ['jwks', { only: { client: 'me' } }, 'unknown option "client"'],
    ['jwks', { only: { clientId: 1 } }, 'clientId must be a text'],
    ['jwks', { networkError: true, status: 500 }, 'networkError gives no answer'],
    ['jwks', { reset: true, body: '' }, 'reset gives no answer'],
    ['jwks', { hang: true, reset: true }, 'gives no answer'],
    ['jwks', { body: '', json: '' }, 'body and json exclude each other'],
    ['jwks', { nth: 1, after: 1 }, 'nth and after exclude each other'],
    ['jwks', { nth: 1, times: 1 }, 'nth and times exclude each other'],
    ['jwks', { huge: 1, truncate: true }, 'huge and truncate exclude each other']
  ])('a wrong fault on %s %o is a TypeError', async (endpoint, fault, message) => {
    const issuer = await createMockIssuer()
    expect(() => issuer.faults.set(endpoint as never, fault as never)).toThrow(TypeError)
    expect(() => issuer.faults.set(endpoint as never, fault as never)).toThrow(message)
  })

  it('a wrong scope and a wrong name to clear are TypeErrors', async () => {
    const issuer = await createMockIssuer()
    expect(() => issuer.faults.scope({ client: 'x' } as never)).toThrow('unknown option "client"')
    expect(() => issuer.faults.clear('nothing' as never)).toThrow('endpoint must be one of')
    expect(() => issuer.faults.scope().clear('nothing' as never)).toThrow('endpoint must be one of')
  })

  it('MI-006: every endpoint that metadata advertises takes faults', async () => {
    const issuer = await createMockIssuer()
    const document = await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))
    const urls = Object.entries(document).filter(([name]) => /(?:_endpoint|jwks_uri)$/.test(name))
    for (const [, url] of urls) {
      await issuer.fetch(String(url))
      const { endpoint } = issuer.requests().at(-1) ?? {}
      issuer.faults.set(endpoint as EndpointName, { status: 599 })
      expect((await issuer.fetch(String(url))).status).toBe(599)
    }
    expect(urls.length).toBeGreaterThan(5)
  })
})
