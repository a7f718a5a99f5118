import { createMockIssuer } from '@jeton/mock-issuer'
import * as oauth from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { callback, webClient } from './support/authorization.ts'
import { discover } from './support/oauth4webapi.ts'
import { accessTokenType } from './support/token-types.ts'

const client: oauth.Client = { client_id: 'web' }
const authentication = oauth.ClientSecretBasic('s')

describe('oauth4webapi', () => {
  it('MI-060: pushes a request and redeems its code', async () => {
    const issuer = await createMockIssuer({ clients: [webClient], requirePushedAuthorizationRequests: true })
    const { server, options } = await discover(issuer)
    const verifier = oauth.generateRandomCodeVerifier()
    const parameters = {
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256'
    }
    const pushing = oauth.pushedAuthorizationRequest(server, client, authentication, parameters, options)
    const { request_uri: uri } = await oauth.processPushedAuthorizationResponse(server, client, await pushing)
    const address = `${server.authorization_endpoint ?? ''}?client_id=web&request_uri=${uri}`
    const { headers } = await issuer.fetch(address, { redirect: 'manual' })
    const back = oauth.validateAuthResponse(server, client, new URL(headers.get('location') ?? ''))
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      back,
      callback,
      verifier,
      options
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      requireIdToken: true
    })
    expect(oauth.getValidatedIdTokenClaims(tokens)?.sub).toBe('user-1')
  })

  it('MI-113: runs a device flow to its end', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const { server, options } = await discover(issuer)
    const began = await oauth.deviceAuthorizationRequest(
      server,
      client,
      authentication,
      { scope: 'openid' },
      options
    )
    const device = await oauth.processDeviceAuthorizationResponse(server, client, began)
    const poll = async () => {
      const code = device.device_code
      const response = await oauth.deviceCodeGrantRequest(server, client, authentication, code, options)
      return oauth.processDeviceCodeResponse(server, client, response)
    }
    await expect(poll()).rejects.toMatchObject({ error: 'authorization_pending' })
    await expect(poll()).rejects.toMatchObject({ error: 'slow_down' })
    issuer.device.approve(device.user_code)
    expect(oauth.getValidatedIdTokenClaims(await poll())?.sub).toBe('user-1')
  })

  it('MI-114: exchanges a token', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const { server, options } = await discover(issuer)
    const response = await oauth.genericTokenEndpointRequest(
      server,
      client,
      authentication,
      'urn:ietf:params:oauth:grant-type:token-exchange',
      { subject_token: await issuer.accessToken({ sub: 'u1' }), subject_token_type: accessTokenType },
      options
    )
    const tokens = await oauth.processGenericTokenEndpointResponse(server, client, response)
    expect(tokens).toMatchObject({ issued_token_type: accessTokenType, token_type: 'bearer' })
  })

  it('MI-111: authenticates with a private key', async () => {
    const { privateKey, publicKey } = await oauth.generateKeyPair('ES256')
    const jwks = { keys: [await crypto.subtle.exportKey('jwk', publicKey)] } as never
    const service = { clientId: 'service', tokenEndpointAuthMethod: 'private_key_jwt', jwks } as const
    const issuer = await createMockIssuer({ clients: [service] })
    const { server, options } = await discover(issuer)
    const caller = { client_id: 'service' }
    const proof = oauth.PrivateKeyJwt(privateKey)
    const response = await oauth.clientCredentialsGrantRequest(server, caller, proof, {}, options)
    expect(await oauth.processClientCredentialsResponse(server, caller, response)).toHaveProperty(
      'access_token'
    )
  })

  it('MI-061: signs a request', async () => {
    const { privateKey, publicKey } = await oauth.generateKeyPair('ES256')
    const jwks = { keys: [await crypto.subtle.exportKey('jwk', publicKey)] } as never
    const issuer = await createMockIssuer({ clients: [{ ...webClient, requirePkce: false, jwks }] })
    const { server } = await discover(issuer)
    const parameters = { redirect_uri: callback, response_type: 'code', scope: 'openid', state: 's' }
    const object = await oauth.issueRequestObject(server, client, parameters, privateKey)
    const address = `${server.authorization_endpoint ?? ''}?client_id=web&request=${object}`
    const { headers } = await issuer.fetch(address, { redirect: 'manual' })
    const back = oauth.validateAuthResponse(server, client, new URL(headers.get('location') ?? ''), 's')
    expect(back.get('code')).toMatch(/^[\w-]{43}$/)
  })

  it('MI-155: registers, and works as what it registered', async () => {
    const issuer = await createMockIssuer()
    const { server, options } = await discover(issuer)
    const metadata = { grant_types: ['client_credentials'], response_types: [] }
    const registering = oauth.dynamicClientRegistrationRequest(server, metadata, options)
    const registered = await oauth.processDynamicClientRegistrationResponse(await registering)
    const proof = oauth.ClientSecretBasic(registered['client_secret'] as string)
    const response = await oauth.clientCredentialsGrantRequest(server, registered, proof, {}, options)
    expect(await oauth.processClientCredentialsResponse(server, registered, response)).toHaveProperty(
      'access_token'
    )
  })

  it('MI-152: takes a signed introspection answer', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const { server, options } = await discover(issuer)
    const token = await issuer.accessToken({ sub: 'u1' })
    const wish = { ...options, requestJwtResponse: true }
    const response = await oauth.introspectionRequest(server, client, authentication, token, wish)
    expect(response.headers.get('content-type')).toBe('application/token-introspection+jwt')
    const answer = await oauth.processIntrospectionResponse(server, client, response)
    await oauth.validateApplicationLevelSignature(server, response, options)
    expect(answer).toMatchObject({ active: true, sub: 'u1' })
  })

  it('MI-154: takes signed userinfo of a client registered for it', async () => {
    const signing = { ...webClient, userinfoSignedResponseAlg: 'ES256' } as const
    const issuer = await createMockIssuer({ clients: [signing] })
    const { server, options } = await discover(issuer)
    const token = await issuer.accessToken({ sub: 'user-1', client_id: 'web', scope: 'openid' })
    const response = await oauth.userInfoRequest(server, client, token, options)
    expect(response.headers.get('content-type')).toBe('application/jwt')
    const claims = await oauth.processUserInfoResponse(server, client, 'user-1', response)
    await oauth.validateApplicationLevelSignature(server, response, options)
    expect(claims).toMatchObject({ aud: 'web', iss: issuer.url })
  })
})
