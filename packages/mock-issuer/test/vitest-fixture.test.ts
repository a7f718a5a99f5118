import type { MockIssuer } from '@jeton/mock-issuer'
import { issuerTest, sharedIssuerTest } from '@jeton/mock-issuer/vitest'
import { describe, expect } from 'vitest'

const test = issuerTest({ audience: 'https://orders.test' })

describe('issuerTest', () => {
  const seen: MockIssuer[] = []

  test('the issuer has the options', async ({ issuer }) => {
    seen.push(issuer)
    await issuer.listen()
    issuer.clock.freeze(0)
  })

  test('the next test has another one, and the port of the first is closed', async ({ issuer }) => {
    const [first] = seen
    expect(issuer).not.toBe(first)
    expect(first?.url).toBe('https://issuer.test')
    expect(issuer.clock.now()).toBeGreaterThan(0)
  })

  describe('with options of a suite', () => {
    test.override({ issuerOptions: { persona: 'keycloak' } })
    test('the issuer has those', ({ issuer }) => {
      expect(issuer.url).toBe('https://keycloak.test/realms/test')
    })
  })

  const extended = test.extend<{ token: string }>({
    token: async ({ issuer }, use) => use(await issuer.accessToken({ sub: 'u1' }))
  })
  extended('it can be extended further', ({ issuer, token }) => {
    expect(token).toBeTypeOf('string')
    expect(issuer.requests()).toEqual([])
  })
})

const shared = sharedIssuerTest()

describe('sharedIssuerTest', () => {
  const seen: (MockIssuer | string)[] = []

  shared('the issuer listens', async ({ issuer }) => {
    await issuer.listen()
    await issuer.fetch(`${issuer.url}/jwks`)
    issuer.faults.set('jwks', { status: 503 })
    seen.push(issuer, issuer.url)
  })

  shared('the next test has the same one, reset, at the same address', async ({ issuer }) => {
    expect([issuer, issuer.url]).toEqual(seen)
    expect(issuer.requests()).toEqual([])
    expect((await issuer.fetch(`${issuer.url}/jwks`)).status).toBe(200)
  })
})
