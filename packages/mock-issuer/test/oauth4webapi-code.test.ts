import { type ClientOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import * as oauth from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { callback, spaClient, webClient } from './support/authorization.ts'

interface Flow {
  readonly server: oauth.AuthorizationServer
  readonly client: oauth.Client
  readonly authentication: oauth.ClientAuth
  readonly options: { readonly [oauth.customFetch]: MockIssuer['fetch'] }
  readonly tokens: oauth.TokenEndpointResponse
}

/** Discovery, authorization with PKCE, state, nonce and max_age, and the code exchange. */
async function runCodeFlow(issuer: MockIssuer, { clientId, clientSecret }: ClientOptions): Promise<Flow> {
  const options = { [oauth.customFetch]: issuer.fetch }
  const url = new URL(issuer.url)
  const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options))
  const client: oauth.Client = { client_id: clientId }
  const authentication = clientSecret === undefined ? oauth.None() : oauth.ClientSecretBasic(clientSecret)
  const verifier = oauth.generateRandomCodeVerifier()
  const address = new URL(server.authorization_endpoint ?? '')
  address.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid email offline_access',
    state: 'state-1',
    nonce: 'nonce-1',
    max_age: '60',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256'
  }).toString()
  const redirect = await issuer.fetch(address, { redirect: 'manual' })
  const back = new URL(redirect.headers.get('location') ?? '')
  const parameters = oauth.validateAuthResponse(server, client, back, 'state-1')
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    parameters,
    callback,
    verifier,
    options
  )
  const expected = { expectedNonce: 'nonce-1', maxAge: 60, requireIdToken: true }
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, expected)
  await oauth.validateApplicationLevelSignature(server, response, options)
  return { server, client, authentication, options, tokens }
}

describe.each([webClient, spaClient])('oauth4webapi as $clientId', registration => {
  it('MI-055, MI-056, MI-119: the code flow with PKCE passes every check, the signature included', async () => {
    const issuer = await createMockIssuer({ clients: [registration] })
    const { tokens } = await runCodeFlow(issuer, registration)
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({
      sub: 'user-1',
      aud: registration.clientId
    })
  })

  it('MI-154: userinfo is about the same user', async () => {
    const issuer = await createMockIssuer({ clients: [registration] })
    const { server, client, options, tokens } = await runCodeFlow(issuer, registration)
    const response = await oauth.userInfoRequest(server, client, tokens.access_token, options)
    const claims = await oauth.processUserInfoResponse(server, client, 'user-1', response)
    expect(claims['email']).toBe('user-1@example.test')
  })

  it('MI-107, MI-120: refreshing brings new tokens, and reuse is invalid_grant', async () => {
    const issuer = await createMockIssuer({ clients: [registration] })
    const { server, client, authentication, options, tokens } = await runCodeFlow(issuer, registration)
    const refresh = async () => {
      const token = tokens.refresh_token ?? ''
      const response = await oauth.refreshTokenGrantRequest(server, client, authentication, token, options)
      return oauth.processRefreshTokenResponse(server, client, response)
    }
    expect((await refresh()).refresh_token).not.toBe(tokens.refresh_token)
    await expect(refresh()).rejects.toMatchObject({ error: 'invalid_grant', status: 400 })
  })

  it('MI-153: revocation ends the tokens', async () => {
    const issuer = await createMockIssuer({ clients: [registration] })
    const { server, client, authentication, options, tokens } = await runCodeFlow(issuer, registration)
    const token = tokens.refresh_token ?? ''
    const response = await oauth.revocationRequest(server, client, authentication, token, options)
    await oauth.processRevocationResponse(response)
    const refused = await oauth.userInfoRequest(server, client, tokens.access_token, options)
    await expect(
      oauth.processUserInfoResponse(server, client, oauth.skipSubjectCheck, refused)
    ).rejects.toThrow(oauth.WWWAuthenticateChallengeError)
  })
})

describe('oauth4webapi', () => {
  it('MI-150, MI-151: introspection tells a valid token from an unknown one', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const { server, client, authentication, options, tokens } = await runCodeFlow(issuer, webClient)
    const ask = async (token: string) => {
      const response = await oauth.introspectionRequest(server, client, authentication, token, options)
      return oauth.processIntrospectionResponse(server, client, response)
    }
    expect(await ask(tokens.access_token)).toMatchObject({ active: true, client_id: 'web', sub: 'user-1' })
    expect(await ask('unknown')).toEqual({ active: false })
  })

  it('MI-053: a refused authorization reaches the client as an error of its own', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const server = { issuer: issuer.url, authorization_response_iss_parameter_supported: true }
    const parameters = { client_id: 'web', redirect_uri: callback, response_type: 'code', state: 's' }
    const address = `${issuer.url}/authorize?${new URLSearchParams(parameters).toString()}`
    const { headers } = await issuer.fetch(address, { redirect: 'manual' })
    const back = new URL(headers.get('location') ?? '')
    expect(() => oauth.validateAuthResponse(server, { client_id: 'web' }, back, 's')).toThrow(
      oauth.AuthorizationResponseError
    )
  })
})
