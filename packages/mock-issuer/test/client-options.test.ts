import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'

describe('client options', () => {
  it.each([
    [{ redirectUris: 'https://app.test/cb' }, 'redirectUris must be a list of texts'],
    [{ redirectUris: ['/cb'] }, 'must be an absolute URI'],
    [{ redirectUris: ['https://app.test/#x'] }, 'must have no fragment'],
    [{ redirectUris: ['https://app.test/\r\n'] }, 'must be printable ASCII'],
    [{ redirectUris: ['javascript:alert(1)'] }, 'must have a scheme that leads to an application'],
    [{ postLogoutRedirectUris: ['data:,x'] }, 'postLogoutRedirectUris: "data:,x"'],
    [{ scopes: ['a', 1] }, 'scopes must be a list of texts'],
    [{ accessTokenFormat: 'xml' }, 'accessTokenFormat must be'],
    [{ idTokenSignedResponseAlg: 'none' }, 'idTokenSignedResponseAlg must be one of'],
    [{ userinfoSignedResponseAlg: 'HS256' }, 'userinfoSignedResponseAlg must be one of'],
    [{ defaultMaxAge: -1 }, 'defaultMaxAge must be whole seconds']
  ])('%j is a TypeError that names the option', async (options, message) => {
    const creation = createMockIssuer({ clients: [{ clientId: 'a', ...options } as never] })
    await expect(creation).rejects.toThrow(TypeError)
    await expect(creation).rejects.toThrow(message)
  })

  it.each([
    [{ strict: 'no' }, 'strict must be true or false'],
    [{ interaction: 'none' }, 'interaction must be one of auto, page'],
    [{ accessTokenFormat: 'xml' }, 'accessTokenFormat must be one of jwt, opaque'],
    [{ rotateRefreshTokens: 1 }, 'rotateRefreshTokens must be true or false'],
    [{ resources: 'urn:a' }, 'resources must be a list'],
    [{ acrValues: 'gold' }, 'acrValues must be a list'],
    [{ lifetimes: { code: 'soon' } }, 'lifetimes.code must be'],
    [{ lifetimes: { token: '1h' } }, 'unknown option "token"'],
    [{ random: 4 }, 'random must be a function']
  ])('the issuer option %j is a TypeError that names the option', async (options, message) => {
    await expect(createMockIssuer(options as never)).rejects.toThrow(message)
  })
})
