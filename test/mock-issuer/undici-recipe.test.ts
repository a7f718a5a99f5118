import { text } from 'node:stream/consumers'
import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose'
import { MockAgent, fetch } from 'undici'
import { afterAll, describe, expect, it } from 'vitest'

const agent = new MockAgent()
agent.disableNetConnect()

afterAll(() => agent.close())

/** Puts the issuer behind an undici MockAgent, for every method and path of its origin. */
function intercept(issuer: MockIssuer): void {
  const { origin } = new URL(issuer.url)
  for (const method of ['GET', 'POST']) {
    agent
      .get(origin)
      .intercept({ path: () => true, method })
      .reply(async options => {
        const response = await issuer.fetch(new URL(options.path, origin), {
          method,
          headers: options.headers as Record<string, string>,
          redirect: 'manual',
          ...(method === 'POST' ? { body: await bodyText(options.body) } : {})
        })
        return {
          statusCode: response.status,
          data: await response.text(),
          responseOptions: { headers: Object.fromEntries(response.headers) }
        }
      })
      .persist()
  }
}

/** The body as the dispatcher has it: a text, bytes or chunks. */
async function bodyText(body: unknown): Promise<string> {
  return body === null || body === undefined ? '' : text(body as AsyncIterable<Uint8Array>)
}

const viaAgent = ((input: string, init: object) =>
  fetch(input, { ...init, dispatcher: agent })) as unknown as typeof globalThis.fetch

describe('the recipe for undici', () => {
  it('keys are fetched through a MockAgent', async () => {
    const issuer = await createMockIssuer()
    intercept(issuer)
    const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`), { [customFetch]: viaAgent })
    const { payload } = await jwtVerify(await issuer.accessToken({ sub: 'u1' }), keys)
    expect(payload.sub).toBe('u1')
  })

  it('a form body arrives', async () => {
    const issuer = await createMockIssuer({
      url: 'https://id.test',
      clients: [{ clientId: 'a', clientSecret: 's' }]
    })
    intercept(issuer)
    const response = await fetch('https://id.test/token', {
      method: 'POST',
      dispatcher: agent,
      headers: { authorization: `Basic ${btoa('a:s')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' })
    })
    expect(response.status).toBe(200)
  })
})
