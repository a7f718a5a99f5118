import {
  ConfidentialClientApplication,
  CryptoProvider,
  type INetworkModule,
  type NetworkRequestOptions,
  ProtocolMode,
  PublicClientApplication
} from '@azure/msal-node'
import { type ClientOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { createBrowser } from './support/browser.ts'
import { trust } from './support/trust.ts'

const redirectUri = 'https://app.test/cb'

/** It sends its secret in the form. */
const web: ClientOptions = {
  clientId: 'web',
  clientSecret: 'web-secret',
  tokenEndpointAuthMethod: 'client_secret_post',
  redirectUris: [redirectUri]
}
const desktop: ClientOptions = { clientId: 'desktop', redirectUris: [redirectUri] }

/** Listens over HTTPS; every client of the process trusts the issuer's authority meanwhile. */
async function start() {
  const issuer = await createMockIssuer({ clients: [web, desktop] })
  await issuer.listen({ https: true })
  const trusted = trust(issuer.caCertificate)
  const dispose = async () => {
    trusted[Symbol.dispose]()
    await issuer.close()
  }
  return { issuer, [Symbol.asyncDispose]: dispose }
}

function configuration({ url }: MockIssuer, clientId: string) {
  return {
    auth: { clientId, authority: url, knownAuthorities: [new URL(url).host] },
    system: { protocolMode: ProtocolMode.OIDC }
  }
}

async function codeOf({ url }: MockIssuer, authorizationUrl: string): Promise<string> {
  const { origin } = new URL(url)
  const { next } = await createBrowser({ stays: to => to.origin === origin }).open(authorizationUrl)
  return next?.url.searchParams.get('code') ?? ''
}

describe('msal-node over HTTPS', () => {
  it('a web application signs the user in with PKCE and refreshes silently', async () => {
    await using running = await start()
    const { issuer } = running
    const { auth, system } = configuration(issuer, 'web')
    const msal = new ConfidentialClientApplication({ auth: { ...auth, clientSecret: 'web-secret' }, system })
    const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
    const request = { scopes: ['api:read'], redirectUri }
    const url = await msal.getAuthCodeUrl({
      ...request,
      codeChallenge: challenge,
      codeChallengeMethod: 'S256',
      nonce: 'nonce-1'
    })
    const code = await codeOf(issuer, url)
    const result = await msal.acquireTokenByCode({
      ...request,
      code,
      codeVerifier: verifier,
      nonce: 'nonce-1'
    })
    expect(result.idTokenClaims).toMatchObject({ sub: 'user-1', nonce: 'nonce-1' })
    expect(result.account).not.toBeNull()
    const account = result.account ?? undefined
    if (!account) throw new TypeError('no account')
    const renewed = await msal.acquireTokenSilent({ ...request, account, forceRefresh: true })
    expect(renewed.accessToken).not.toBe(result.accessToken)
  })

  it('a public application signs the user in', async () => {
    await using running = await start()
    const { issuer } = running
    const msal = new PublicClientApplication(configuration(issuer, 'desktop'))
    const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
    const request = { scopes: ['api:read'], redirectUri }
    const url = await msal.getAuthCodeUrl({
      ...request,
      codeChallenge: challenge,
      codeChallengeMethod: 'S256'
    })
    const code = await codeOf(issuer, url)
    const result = await msal.acquireTokenByCode({ ...request, code, codeVerifier: verifier })
    expect(result.idTokenClaims).toMatchObject({ sub: 'user-1', aud: 'desktop' })
  })

  it('a service acts for itself', async () => {
    await using running = await start()
    const { auth, system } = configuration(running.issuer, 'web')
    const msal = new ConfidentialClientApplication({ auth: { ...auth, clientSecret: 'web-secret' }, system })
    const result = await msal.acquireTokenByClientCredential({ scopes: ['api:read'] })
    expect(result?.scopes).toEqual(['api:read'])
    expect(result?.tokenType).toBe('Bearer')
  })

  it('the wrong secret is invalid_client', async () => {
    await using running = await start()
    const { auth, system } = configuration(running.issuer, 'web')
    const msal = new ConfidentialClientApplication({ auth: { ...auth, clientSecret: 'wrong' }, system })
    await expect(msal.acquireTokenByClientCredential({ scopes: ['api:read'] })).rejects.toMatchObject({
      errorCode: 'invalid_client'
    })
  })
})

/** The network of msal-node, without a network. */
function inProcess({ fetch: send }: MockIssuer): INetworkModule {
  const request = async (url: string, method: string, options?: NetworkRequestOptions) => {
    const { headers, body } = options ?? {}
    const response = await send(url, { method, headers, body })
    const answer = (await response.json()) as never
    return { headers: Object.fromEntries(response.headers), body: answer, status: response.status }
  }
  return {
    sendGetRequestAsync: (url, options) => request(url, 'GET', options),
    sendPostRequestAsync: (url, options) => request(url, 'POST', options)
  }
}

describe('msal-node in process', () => {
  it('a service acts for itself, by its network client', async () => {
    const issuer = await createMockIssuer({ clients: [web] })
    const { auth, system } = configuration(issuer, 'web')
    const msal = new ConfidentialClientApplication({
      auth: { ...auth, clientSecret: 'web-secret' },
      system: { ...system, networkClient: inProcess(issuer) }
    })
    const result = await msal.acquireTokenByClientCredential({ scopes: ['api:read'] })
    expect(result?.scopes).toEqual(['api:read'])
  })
})
