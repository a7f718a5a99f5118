import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'

describe('serves', () => {
  it.each([
    ['https://issuer.test/t1/jwks', true],
    ['https://issuer.test/t1/jwks?x=1#y', true],
    ['https://issuer.test/.well-known/oauth-authorization-server/t1', true],
    ['https://issuer.test/jwks', false],
    ['https://issuer.test/t1', false],
    ['https://issuer.test/t2/jwks', false],
    ['http://issuer.test/t1/jwks', false],
    ['https://another.test/t1/jwks', false]
  ])('%s: %s', async (address, served) => {
    const issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
    expect(issuer.serves(address)).toBe(served)
    expect(issuer.serves(new URL(address))).toBe(served)
    expect(issuer.serves(new Request(address))).toBe(served)
  })

  it('a listening issuer serves both addresses', async () => {
    await using issuer = await createMockIssuer()
    await issuer.listen()
    expect(issuer.serves(`${issuer.url}/jwks`)).toBe(true)
    expect(issuer.serves('https://issuer.test/jwks')).toBe(true)
  })

  it('a text that is no URL is a TypeError', async () => {
    const issuer = await createMockIssuer()
    expect(() => issuer.serves('/jwks')).toThrow(TypeError)
  })
})
