import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'

describe('options of the further flows', () => {
  it.each([
    [{ registration: 'open' }, 'registration must be true or false'],
    [{ clientIdMetadataDocuments: 1 }, 'clientIdMetadataDocuments must be true or false'],
    [{ requirePushedAuthorizationRequests: 1 }, 'requirePushedAuthorizationRequests must be'],
    [{ fetchRequestUris: 1 }, 'fetchRequestUris must be true or false'],
    [{ authorizationDetailsTypes: 'payment' }, 'authorizationDetailsTypes must be a list'],
    [{ trustedIssuers: [{ issuer: 'a' }] }, 'either jwks or jwksUri'],
    [{ trustedIssuers: [{ issuer: 'a', jwks: 1 }] }, 'jwks must be a key set'],
    [{ trustedIssuers: [{ issuer: 'a', jwksUri: '/jwks' }] }, 'jwksUri must be an absolute URL'],
    [
      { trustedIssuers: [{ issuer: 'a', jwksUri: 'https://a.test', audience: '' }] },
      'audience must be a text'
    ],
    [{ deviceInterval: 'soon' }, 'deviceInterval must be'],
    [{ outgoingTimeout: -1 }, 'outgoingTimeout must be'],
    [{ logoutConfirmation: 'never' }, 'logoutConfirmation must be one of auto, page'],
    [{ offlineAccessSurvivesLogout: 1 }, 'offlineAccessSurvivesLogout must be'],
    [{ fetch: 1 }, 'fetch must be a function'],
    [{ legacy: { password: 'x' } }, 'legacy: unknown option "password"'],
    [{ clients: [{ clientId: 'a', jwks: {} }] }, 'jwks must be a key set'],
    [{ clients: [{ clientId: 'a', jwks: { keys: [] }, jwksUri: 'https://a.test' }] }, 'exclude each other'],
    [{ clients: [{ clientId: 'a', backchannelLogoutUri: '/logout' }] }, 'backchannelLogoutUri must be'],
    [
      { clients: [{ clientId: 'a', requestObjectSigningAlg: 'none' }] },
      'requestObjectSigningAlg must be one of'
    ],
    [{ clients: [{ clientId: 'a', requestUris: 'x' }] }, 'requestUris must be a list'],
    [{ clients: [{ clientId: 'a', requireSignedRequestObject: 1 }] }, 'requireSignedRequestObject must be']
  ])('%j is a TypeError that names the option', async (options, message) => {
    const creation = createMockIssuer(options as never)
    await expect(creation).rejects.toThrow(TypeError)
    await expect(creation).rejects.toThrow(message)
  })
})
