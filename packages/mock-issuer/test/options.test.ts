import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'

describe('options', () => {
  it.each([
    [{ issuer: 'x' }, 'unknown option "issuer"'],
    [{ url: 'issuer.test' }, 'url must be an absolute'],
    [{ url: 'ftp://issuer.test' }, 'url must be an absolute'],
    [{ url: 'https://Issuer.test' }, 'url must be in normal form'],
    [{ url: 'https://issuer.test:443' }, 'url must be in normal form'],
    [{ url: 'https://u:p@issuer.test' }, 'url must be in normal form'],
    [{ url: 'https://issuer.test?x' }, 'url must be in normal form'],
    [{ url: 'https://issuer.test#' }, 'url must be in normal form'],
    [{ url: 'https://issuer.test/a/../b' }, 'url must be in normal form'],
    [{ url: 'https://issuer.test//a' }, 'url: the path may hold'],
    [{ url: 'https://issuer.test/:id' }, 'url: the path may hold'],
    [{ url: 'https://issuer.test/*' }, 'url: the path may hold'],
    [{ url: 1 }, 'url must be a text'],
    [{ accessTokenAlgorithm: 'none' }, 'accessTokenAlgorithm must be one of'],
    [{ idTokenAlgorithm: 'HS256' }, 'idTokenAlgorithm must be one of'],
    [{ audience: '' }, 'audience must be a text'],
    [{ clock: 5 }, 'clock must be a function'],
    [{ clients: {} }, 'clients must be a list'],
    [{ clients: [{ clientSecret: 's' }] }, 'clientId must be a text'],
    [{ clients: [{ clientId: 'a', clientSecret: '' }] }, 'clientSecret must not be empty'],
    [{ clients: [{ clientId: 'a', secret: 's' }] }, 'unknown option "secret"'],
    [{ clients: [{ clientId: 'a' }, { clientId: 'a' }] }, 'is given twice'],
    [{ clients: [{ clientId: 'a', tokenEndpointAuthMethod: 'client_secret_jwt' }] }, 'must be one of'],
    [{ clients: [{ clientId: 'a', tokenEndpointAuthMethod: 'client_secret_post' }] }, 'does not fit'],
    [{ clients: [{ clientId: 'a', clientSecret: 's', tokenEndpointAuthMethod: 'none' }] }, 'does not fit']
  ])('%o is a TypeError that names the option', async (options, message) => {
    const creation = createMockIssuer(options as never)
    await expect(creation).rejects.toThrow(TypeError)
    await expect(creation).rejects.toThrow(message)
  })

  it('what the caller handed over may change afterwards without effect', async () => {
    const client = { clientId: 'a', clientSecret: 's' }
    const issuer = await createMockIssuer({ clients: [client] })
    client.clientSecret = 'changed'
    const response = await issuer.fetch(`${issuer.url}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('a:s')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' })
    })
    expect(response.status).toBe(200)
  })
})
