import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { discover } from './support/personas.ts'

describe('the option paths', () => {
  it('moves an endpoint and its address in the metadata; the usual path stays', async () => {
    const issuer = await createMockIssuer({ url: 'https://id.test/t1', paths: { jwks: '/keys/public.json' } })
    expect(await discover(issuer)).toMatchObject({ jwks_uri: 'https://id.test/keys/public.json' })
    expect((await issuer.fetch('https://id.test/keys/public.json')).status).toBe(200)
    expect((await issuer.fetch('https://id.test/t1/jwks')).status).toBe(200)
  })

  it('wins over the persona', async () => {
    const issuer = await createMockIssuer({ persona: 'auth0', paths: { token: '/t' } })
    expect(await discover(issuer)).toMatchObject({ token_endpoint: 'https://jeton-test.eu.auth0.com/t' })
  })

  it('a path given to one endpoint is no alias of another', async () => {
    const issuer = await createMockIssuer({ paths: { introspection: '/token', token: '/introspect' } })
    await issuer.fetch('https://issuer.test/token', { method: 'POST' })
    expect(issuer.requests().map(({ endpoint }) => endpoint)).toEqual(['introspection'])
  })

  it.each([
    [{ nowhere: '/a' }, 'endpoint must be one of'],
    [{ token: 'token' }, 'paths: token must begin with "/"'],
    [{ token: '/' }, 'paths: token must begin with "/"'],
    [{ token: '/:id' }, 'paths: token must begin with "/"'],
    [{ token: '/a?b' }, 'paths: token must begin with "/"'],
    [{ token: 1 }, 'paths: token must begin with "/"'],
    [{ token: '/a', jwks: '/a' }, 'two endpoints cannot have the same path'],
    [null, 'paths must be an object']
  ])('%j is a TypeError', async (paths, message) => {
    const creation = createMockIssuer({ paths } as never)
    await expect(creation).rejects.toThrow(TypeError)
    await expect(creation).rejects.toThrow(message)
  })
})
