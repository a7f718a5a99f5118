import { get } from 'node:https'
import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

beforeAll(() => nock.disableNetConnect())
afterEach(() => nock.cleanAll())
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})

/** Puts the issuer behind nock, for GET and POST of everything below its origin. */
function intercept(issuer: MockIssuer): void {
  const scope = nock(new URL(issuer.url).origin).persist()
  const reply = async (request: Request): Promise<nock.ReplyFnResult> => {
    const response = await issuer.fetch(request, { redirect: 'manual' })
    return [response.status, await response.text(), Object.fromEntries(response.headers)]
  }
  scope.get(/.*/).reply(reply)
  scope.post(/.*/).reply(reply)
}

describe('the recipe for nock', () => {
  it('keys are fetched with the global fetch', async () => {
    const issuer = await createMockIssuer()
    intercept(issuer)
    const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`))
    const { payload } = await jwtVerify(await issuer.accessToken({ sub: 'u1' }), keys)
    expect(payload.sub).toBe('u1')
  })

  it('node:https reaches the issuer', async () => {
    const issuer = await createMockIssuer({ url: 'https://id.test' })
    intercept(issuer)
    const status = await new Promise((resolve, reject) => {
      get('https://id.test/jwks', response => resolve(response.statusCode)).once('error', reject)
    })
    expect(status).toBe(200)
  })

  it('a form body arrives', async () => {
    const issuer = await createMockIssuer({ clients: [{ clientId: 'a', clientSecret: 's' }] })
    intercept(issuer)
    const response = await fetch('https://issuer.test/token', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('a:s')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' })
    })
    expect(response.status).toBe(200)
  })
})
