import type { ClientOptions } from '@jeton/mock-issuer'
import * as oauth from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { type Delivered, type Delivery, callback, deliver, deliveries } from './support/delivery.ts'

const api = 'https://api.test/orders'
const registration: ClientOptions = { clientId: 'web', clientSecret: 'web-secret', redirectUris: [callback] }
const client: oauth.Client = { client_id: 'web' }
const authentication = oauth.ClientSecretBasic('web-secret')

interface Flow extends AsyncDisposable {
  readonly delivered: Delivered
  readonly server: oauth.AuthorizationServer
  readonly options: {
    readonly [oauth.customFetch]: Delivered['fetch']
    readonly [oauth.allowInsecureRequests]: true
  }
}

async function start(delivery: Delivery): Promise<Flow> {
  const delivered = await deliver(delivery, { clients: [registration] })
  const options = { [oauth.customFetch]: delivered.fetch, [oauth.allowInsecureRequests]: true } as const
  const issuer = new URL(delivered.issuer.url)
  const response = await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oauth2' })
  const server = await oauth.processDiscoveryResponse(issuer, response)
  return { delivered, server, options, [Symbol.asyncDispose]: () => delivered[Symbol.asyncDispose]() }
}

const verifier = oauth.generateRandomCodeVerifier()

/** Pushes the request, follows it, and gives the parameters of the answer. */
async function authorize(
  { server, options, delivered }: Flow,
  DPoP: oauth.DPoPHandle
): Promise<URLSearchParams> {
  const parameters = {
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid offline_access api:read',
    resource: api,
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256'
  }
  const pushed = await oauth.pushedAuthorizationRequest(server, client, authentication, parameters, {
    ...options,
    DPoP
  })
  const { request_uri: requestUri } = await oauth.processPushedAuthorizationResponse(server, client, pushed)
  const url = new URL(server.authorization_endpoint ?? '')
  url.search = new URLSearchParams({ client_id: 'web', request_uri: requestUri }).toString()
  return oauth.validateAuthResponse(server, client, await delivered.authorize(url), 'state-1')
}

describe.each(deliveries)('oauth4webapi, %s', delivery => {
  it('PAR, PKCE and DPoP, as far as the access token at the resource server', async () => {
    await using flow = await start(delivery)
    const { server, options } = flow
    const DPoP = oauth.DPoP(client, await oauth.generateKeyPair('ES256'))
    const parameters = await authorize(flow, DPoP)
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      parameters,
      callback,
      verifier,
      { ...options, DPoP }
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: 'nonce-1',
      requireIdToken: true
    })
    await oauth.validateApplicationLevelSignature(server, response, options)
    expect(tokens.token_type).toBe('dpop')

    let presented = new Request(api)
    await oauth.protectedResourceRequest(tokens.access_token, 'GET', new URL(api), undefined, undefined, {
      DPoP,
      [oauth.customFetch]: async (url, { method, headers }) => {
        presented = new Request(url, { method, headers })
        return new Response()
      }
    })
    const claims = await oauth.validateJwtAccessToken(server, presented, api, {
      ...options,
      requireDPoP: true
    })
    expect(claims).toMatchObject({
      sub: 'user-1',
      client_id: 'web',
      scope: expect.stringContaining('api:read') as string
    })
  })

  it('the client acts for itself, and introspection and revocation agree', async () => {
    await using flow = await start(delivery)
    const { server, options } = flow
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      authentication,
      { resource: api },
      options
    )
    const { access_token: token } = await oauth.processClientCredentialsResponse(server, client, response)
    const ask = async () =>
      oauth.processIntrospectionResponse(
        server,
        client,
        await oauth.introspectionRequest(server, client, authentication, token, options)
      )
    expect(await ask()).toMatchObject({ active: true, aud: api })
    await oauth.processRevocationResponse(
      await oauth.revocationRequest(server, client, authentication, token, options)
    )
    expect(await ask()).toEqual({ active: false })
  })

  it('a device: pending, then approved by the user', async () => {
    await using flow = await start(delivery)
    const { server, options, delivered } = flow
    const started = await oauth.deviceAuthorizationRequest(
      server,
      client,
      authentication,
      { scope: 'openid' },
      options
    )
    const device = await oauth.processDeviceAuthorizationResponse(server, client, started)
    const poll = async () => {
      const response = await oauth.deviceCodeGrantRequest(
        server,
        client,
        authentication,
        device.device_code,
        options
      )
      return oauth.processDeviceCodeResponse(server, client, response)
    }
    await expect(poll()).rejects.toMatchObject({ error: 'authorization_pending' })
    await expect(poll()).rejects.toMatchObject({ error: 'slow_down' })
    await delivered.goThrough(device.verification_uri_complete ?? '')
    delivered.issuer.clock.advance('1m')
    expect(oauth.getValidatedIdTokenClaims(await poll())?.sub).toBe('user-1')
  })

  it('a client that registers itself', async () => {
    await using flow = await start(delivery)
    const { server, options } = flow
    const response = await oauth.dynamicClientRegistrationRequest(
      server,
      { redirect_uris: [callback] },
      options
    )
    const registered = await oauth.processDynamicClientRegistrationResponse(response)
    expect(registered).toMatchObject({ redirect_uris: [callback], client_secret_expires_at: 0 })
  })
})
