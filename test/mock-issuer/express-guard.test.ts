import { problemDetails, requireBearer } from '@jeton/express'
import { rawRequest } from '@jeton/gate-testkit'
import { createMockIssuer, type MockIssuer } from '@jeton/mock-issuer'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { listen } from '../adapters/listen.ts'

const audience = 'https://api.test'

interface Api {
  readonly issuer: MockIssuer
  /** Calls the API with a token and returns `200`, or status and code. */
  readonly call: (token: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** An Express API that trusts a mock issuer and lives in its time. */
async function api(): Promise<Api> {
  const issuer = await createMockIssuer()
  issuer.clock.freeze(1_800_000_000_000)
  const app = express()
  app.use(
    requireBearer({ issuer: issuer.url, audience, fetch: issuer.fetch, clock: () => issuer.clock.now() })
  )
  app.get('/', (_req, res) => res.json({}))
  app.use(problemDetails())
  const served = await listen(app)
  return {
    issuer,
    close: () => served.close(),
    call: async token => {
      const { status, body } = await rawRequest(served.origin, {
        headerLines: [`Authorization: Bearer ${token}`]
      })
      const { code } = JSON.parse(body) as { readonly code?: string }
      return code === undefined ? String(status) : `${status} ${code}`
    }
  }
}

describe('an Express guard, driven through its issuer', () => {
  it('MI-006: a fault of the key set is 503, and service returns by itself', async () => {
    const { issuer, call, close } = await api()
    const token = await issuer.accessToken({ aud: audience })
    issuer.faults.set('jwks', { status: 503, times: 1 })
    expect(await call(token)).toBe('503 dependency_unavailable')
    issuer.clock.advance('5s')
    expect(await call(token)).toBe('200')
    await close()
  })

  it.each([
    ['hangs up', { networkError: true }],
    ['sends broken JSON', { malformed: true }],
    ['redirects', { redirect: 'https://elsewhere.test/' }]
  ] as const)('MI-006: an issuer that %s is 503, never 401', async (_, fault) => {
    const { issuer, call, close } = await api()
    issuer.faults.set('discovery', fault)
    expect(await call(await issuer.accessToken({ aud: audience }))).toBe('503 dependency_unavailable')
    await close()
  })

  it('a rotation is seen at once, and a retired key dies', async () => {
    const { issuer, call, close } = await api()
    const before = await issuer.accessToken({ aud: audience })
    expect(await call(before)).toBe('200')
    await issuer.rotateKeys({ retire: true })
    expect(await call(await issuer.accessToken({ aud: audience }))).toBe('200')
    expect(await call(before)).toBe('401 key_unknown')
    await close()
  })

  it("a token expires by the issuer's clock", async () => {
    const { issuer, call, close } = await api()
    const token = await issuer.accessToken({ aud: audience }, { expiresIn: '10m' })
    issuer.clock.advance('9m')
    expect(await call(token)).toBe('200')
    issuer.clock.advance('2m')
    expect(await call(token)).toBe('401 token_expired')
    await close()
  })

  it('every forgery is refused', async () => {
    const { issuer, call, close } = await api()
    const forgeries = await issuer.forge.all({ aud: audience })
    expect(forgeries.length).toBeGreaterThan(20)
    for (const { name, token } of forgeries) expect(`${name}: ${await call(token)}`).toMatch(/: 401 /)
    await close()
  })
})
