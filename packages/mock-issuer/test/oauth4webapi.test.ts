import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import * as oauth from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { clients } from './support/token-request.ts'
import { audience } from './support/verify.ts'

async function discover(
  issuer: MockIssuer,
  algorithm: 'oidc' | 'oauth2'
): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer.url)
  const response = await oauth.discoveryRequest(url, { algorithm, [oauth.customFetch]: issuer.fetch })
  return oauth.processDiscoveryResponse(url, response)
}

async function clientCredentials(
  issuer: MockIssuer,
  client: oauth.Client,
  authentication: oauth.ClientAuth
): Promise<{ server: oauth.AuthorizationServer; token: oauth.TokenEndpointResponse }> {
  const server = await discover(issuer, 'oauth2')
  const parameters = new URLSearchParams({ scope: 'a', resource: audience })
  const options = { [oauth.customFetch]: issuer.fetch }
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    client,
    authentication,
    parameters,
    options
  )
  return { server, token: await oauth.processClientCredentialsResponse(server, client, response) }
}

describe('oauth4webapi', () => {
  it.each([
    ['https://issuer.test', 'oidc'],
    ['https://issuer.test', 'oauth2'],
    ['https://issuer.test/t1', 'oidc'],
    ['https://issuer.test/t1', 'oauth2']
  ] as const)('MI-001: %s is discovered by %s', async (url, algorithm) => {
    const issuer = await createMockIssuer({ url })
    expect((await discover(issuer, algorithm)).issuer).toBe(url)
  })

  it.each([
    ['basic', oauth.ClientSecretBasic('s1')],
    ['post', oauth.ClientSecretPost('s2')]
  ])('MI-101, MI-118: a %s client gets a token that is a valid RFC 9068 access token', async (id, method) => {
    const issuer = await createMockIssuer({ clients })
    const { server, token } = await clientCredentials(issuer, { client_id: id }, method)
    const request = new Request(audience, { headers: { authorization: `Bearer ${token.access_token}` } })
    const options = { [oauth.customFetch]: issuer.fetch }
    const claims = await oauth.validateJwtAccessToken(server, request, audience, options)
    expect(claims).toMatchObject({ sub: id, client_id: id, scope: 'a' })
  })

  it('MI-110: a client_id and secret of hostile characters survive HTTP Basic', async () => {
    const clientId = ':%+ü'
    const issuer = await createMockIssuer({ clients: [{ clientId, clientSecret: '&= :' }] })
    const method = oauth.ClientSecretBasic('&= :')
    const { token } = await clientCredentials(issuer, { client_id: clientId }, method)
    expect(token.token_type).toBe('bearer')
  })

  it('MI-102: a wrong secret reaches the client as a 401 with a Basic challenge', async () => {
    const issuer = await createMockIssuer({ clients })
    const refused = clientCredentials(issuer, { client_id: 'basic' }, oauth.ClientSecretBasic('wrong'))
    await expect(refused).rejects.toMatchObject({ status: 401, cause: [{ scheme: 'basic' }] })
  })
})
