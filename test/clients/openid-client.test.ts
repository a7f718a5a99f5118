import type { ClientOptions } from '@jeton/mock-issuer'
import { exportJWK, generateKeyPair } from 'jose'
import * as client from 'openid-client'
import { describe, expect, it } from 'vitest'
import { type Delivered, type Delivery, callback, deliver, deliveries } from './support/delivery.ts'

const web: ClientOptions = {
  clientId: 'web',
  clientSecret: 'web-secret',
  redirectUris: [callback],
  postLogoutRedirectUris: ['https://app.test/bye']
}
const spa: ClientOptions = { clientId: 'spa', redirectUris: [callback] }

interface Application extends AsyncDisposable {
  readonly config: client.Configuration
  readonly delivered: Delivered
}

async function discover(delivery: Delivery, registration: ClientOptions = web): Promise<Application> {
  const delivered = await deliver(delivery, { clients: [registration] })
  const { clientId, clientSecret } = registration
  const config = await client.discovery(
    new URL(delivered.issuer.url),
    clientId,
    undefined,
    clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
    { execute: [client.allowInsecureRequests], [client.customFetch]: delivered.fetch }
  )
  client.enableNonRepudiationChecks(config)
  return { config, delivered, [Symbol.asyncDispose]: () => delivered[Symbol.asyncDispose]() }
}

const scope = 'openid email offline_access'

interface SignInOptions {
  readonly DPoP?: client.DPoPHandle
  readonly build?: (config: client.Configuration, parameters: Record<string, string>) => Promise<URL>
}

/** The authorization code flow with PKCE, state and nonce. */
async function signIn({ config, delivered }: Application, options: SignInOptions = {}) {
  const build =
    options.build ?? (async (known, parameters) => client.buildAuthorizationUrl(known, parameters))
  const [pkceCodeVerifier, expectedState, expectedNonce] = [
    client.randomPKCECodeVerifier(),
    client.randomState(),
    client.randomNonce()
  ]
  const url = await build(config, {
    redirect_uri: callback,
    scope,
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256'
  })
  const back = await delivered.authorize(url)
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true }
  return client.authorizationCodeGrant(
    config,
    back,
    checks,
    undefined,
    options.DPoP && { DPoP: options.DPoP }
  )
}

describe.each(deliveries)('openid-client, %s', delivery => {
  it.each([web, spa])('$clientId: discovery, code with PKCE and a signed ID token', async registration => {
    await using application = await discover(delivery, registration)
    const tokens = await signIn(application)
    expect(tokens.claims()).toMatchObject({ sub: 'user-1', aud: registration.clientId })
    expect(tokens.expiresIn()).toBeGreaterThan(3500)
  })

  it('userinfo is about the user of the ID token', async () => {
    await using application = await discover(delivery)
    const { access_token: token } = await signIn(application)
    const claims = await client.fetchUserInfo(application.config, token, 'user-1')
    expect(claims.email).toBe('user-1@example.test')
  })

  it('refresh brings new tokens, once', async () => {
    await using application = await discover(delivery)
    const tokens = await signIn(application)
    const refresh = () => client.refreshTokenGrant(application.config, tokens.refresh_token ?? '')
    const refreshed = await refresh()
    expect(refreshed.claims()?.sub).toBe('user-1')
    expect(refreshed.refresh_token).not.toBe(tokens.refresh_token)
    await expect(refresh()).rejects.toMatchObject({ error: 'invalid_grant', status: 400 })
  })

  it('introspection follows revocation', async () => {
    await using application = await discover(delivery)
    const { access_token: token } = await signIn(application)
    expect(await client.tokenIntrospection(application.config, token)).toMatchObject({
      active: true,
      client_id: 'web'
    })
    await client.tokenRevocation(application.config, token)
    expect(await client.tokenIntrospection(application.config, token)).toEqual({ active: false })
  })

  it('the client acts for itself', async () => {
    await using application = await discover(delivery)
    const tokens = await client.clientCredentialsGrant(application.config, { scope: 'api:read' })
    expect(tokens).toMatchObject({ token_type: 'bearer', scope: 'api:read' })
  })

  it('DPoP binds the tokens and goes along to userinfo', async () => {
    await using application = await discover(delivery, spa)
    const DPoP = client.getDPoPHandle(application.config, await client.randomDPoPKeyPair())
    const tokens = await signIn(application, { DPoP })
    expect(tokens.token_type).toBe('dpop')
    const claims = await client.fetchUserInfo(application.config, tokens.access_token, 'user-1', { DPoP })
    expect(claims.sub).toBe('user-1')
    const refreshed = await client.refreshTokenGrant(
      application.config,
      tokens.refresh_token ?? '',
      undefined,
      { DPoP }
    )
    expect(refreshed.token_type).toBe('dpop')
  })

  it('a pushed authorization request', async () => {
    await using application = await discover(delivery)
    const tokens = await signIn(application, { build: client.buildAuthorizationUrlWithPAR })
    expect(tokens.claims()?.sub).toBe('user-1')
  })

  it('a device', async () => {
    await using application = await discover(delivery)
    const { config, delivered } = application
    const started = await client.initiateDeviceAuthorization(config, { scope: 'openid' })
    expect(started.interval).toBe(5)
    const page = await delivered.fetch(started.verification_uri_complete ?? '')
    expect(page.status).toBe(200)
  })

  it('ID token and code in one answer', async () => {
    await using application = await discover(delivery)
    const { config, delivered } = application
    client.useCodeIdTokenResponseType(config)
    const [pkceCodeVerifier, expectedNonce] = [client.randomPKCECodeVerifier(), client.randomNonce()]
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: 'openid',
      nonce: expectedNonce,
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256'
    })
    const back = await delivered.authorize(url)
    const tokens = await client.authorizationCodeGrant(config, back, { pkceCodeVerifier, expectedNonce })
    expect(tokens.claims()?.sub).toBe('user-1')
  })

  it('an ID token alone', async () => {
    await using application = await discover(delivery)
    const { config, delivered } = application
    client.useIdTokenResponseType(config)
    const expectedNonce = client.randomNonce()
    const parameters = { redirect_uri: callback, scope: 'openid', nonce: expectedNonce }
    const back = await delivered.authorize(client.buildAuthorizationUrl(config, parameters))
    const claims = await client.implicitAuthentication(config, back, expectedNonce)
    expect(claims.sub).toBe('user-1')
  })

  it('a secret without a method goes into the form', async () => {
    const registration = { ...web, tokenEndpointAuthMethod: 'client_secret_post' } as const
    await using delivered = await deliver(delivery, { clients: [registration] })
    const config = await client.discovery(new URL(delivered.issuer.url), 'web', 'web-secret', undefined, {
      execute: [client.allowInsecureRequests],
      [client.customFetch]: delivered.fetch
    })
    const tokens = await client.clientCredentialsGrant(config)
    expect(tokens.token_type).toBe('bearer')
  })

  it('the wrong secret is told as such', async () => {
    await using delivered = await deliver(delivery, { clients: [web] })
    const config = await client.discovery(
      new URL(delivered.issuer.url),
      'web',
      undefined,
      client.ClientSecretBasic('wrong'),
      { execute: [client.allowInsecureRequests], [client.customFetch]: delivered.fetch }
    )
    await expect(client.clientCredentialsGrant(config)).rejects.toMatchObject({
      code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
      status: 401
    })
  })

  it('a refused authorization is an error with the code of the issuer', async () => {
    await using application = await discover(delivery)
    const { config, delivered } = application
    const back = await delivered.authorize(
      client.buildAuthorizationUrl(config, { redirect_uri: callback, scope, prompt: 'none' })
    )
    await expect(client.authorizationCodeGrant(config, back)).rejects.toMatchObject({
      code: 'OAUTH_AUTHORIZATION_RESPONSE_ERROR',
      error: 'invalid_request'
    })
  })

  it('logout leads back to the client', async () => {
    await using application = await discover(delivery)
    const tokens = await signIn(application)
    const url = client.buildEndSessionUrl(application.config, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: 'https://app.test/bye',
      state: 'state-1'
    })
    const back = await application.delivered.authorize(url)
    expect(back.href).toBe('https://app.test/bye?state=state-1')
  })
})

describe.each(deliveries)('openid-client with a key, %s', delivery => {
  it('private_key_jwt and a signed authorization request', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }
    const registration = {
      clientId: 'pkj',
      redirectUris: [callback],
      tokenEndpointAuthMethod: 'private_key_jwt',
      jwks: { keys: [jwk] }
    } as unknown as ClientOptions
    await using delivered = await deliver(delivery, { clients: [registration] })
    const key = { key: privateKey, kid: 'k1' }
    const config = await client.discovery(
      new URL(delivered.issuer.url),
      'pkj',
      undefined,
      client.PrivateKeyJwt(key),
      { execute: [client.allowInsecureRequests], [client.customFetch]: delivered.fetch }
    )
    const application = { config, delivered, [Symbol.asyncDispose]: async () => undefined }
    const tokens = await signIn(application, {
      build: (known, parameters) => client.buildAuthorizationUrlWithJAR(known, parameters, key)
    })
    expect(tokens.claims()?.aud).toBe('pkj')
  })

  it('a client that registers itself', async () => {
    await using delivered = await deliver(delivery, {})
    const config = await client.dynamicClientRegistration(
      new URL(delivered.issuer.url),
      { redirect_uris: [callback], token_endpoint_auth_method: 'client_secret_post' },
      undefined,
      { execute: [client.allowInsecureRequests], [client.customFetch]: delivered.fetch }
    )
    const tokens = await signIn({ config, delivered, [Symbol.asyncDispose]: async () => undefined })
    expect(tokens.claims()?.sub).toBe('user-1')
  })
})
