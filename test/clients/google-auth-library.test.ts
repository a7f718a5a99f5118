import { type ClientOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { ClientAuthentication, CodeChallengeMethod, OAuth2Client } from 'google-auth-library'
import { describe, expect, it } from 'vitest'
import { createBrowser } from './support/browser.ts'

const redirectUri = 'https://app.test/cb'
/** It sends its secret in the form when it refreshes. */
const client: ClientOptions = {
  clientId: 'google',
  clientSecret: 'g',
  tokenEndpointAuthMethod: 'client_secret_post',
  redirectUris: [redirectUri]
}

async function listening(): Promise<MockIssuer> {
  const issuer = await createMockIssuer({ clients: [client] })
  await issuer.listen()
  return issuer
}

function googleClient({ url }: MockIssuer): OAuth2Client {
  return new OAuth2Client({
    clientId: 'google',
    clientSecret: 'g',
    redirectUri,
    issuers: [url],
    clientAuthentication: ClientAuthentication.ClientSecretPost,
    endpoints: {
      oauth2AuthBaseUrl: `${url}/authorize`,
      oauth2TokenUrl: `${url}/token`,
      oauth2RevokeUrl: `${url}/revoke`,
      oauth2FederatedSignonPemCertsUrl: `${url}/certs`
    }
  })
}

describe('google-auth-library', () => {
  it('verifies an ID token in process, by its transport', async () => {
    const issuer = await createMockIssuer()
    const google = new OAuth2Client({
      clientId: 'google',
      issuers: [issuer.url],
      endpoints: { oauth2FederatedSignonPemCertsUrl: `${issuer.url}/certs` },
      transporterOptions: { fetchImplementation: issuer.fetch }
    })
    const idToken = await issuer.idToken({ sub: 'u1', aud: 'google' })
    const ticket = await google.verifyIdToken({ idToken, audience: 'google' })
    expect(ticket.getUserId()).toBe('u1')
  })

  it('verifies an ID token by the map of certificates', async () => {
    await using issuer = await listening()
    const idToken = await issuer.idToken({ sub: 'u1', aud: 'google' })
    const ticket = await googleClient(issuer).verifyIdToken({ idToken, audience: 'google' })
    expect(ticket.getUserId()).toBe('u1')
  })

  it('refuses an ID token for another and one of an unknown key', async () => {
    await using issuer = await listening()
    const google = googleClient(issuer)
    const other = await issuer.idToken({ aud: 'other' })
    await expect(google.verifyIdToken({ idToken: other, audience: 'google' })).rejects.toThrow('audience')
    const unknown = await issuer.forge.unknownKid({ aud: 'google' })
    await expect(google.verifyIdToken({ idToken: unknown, audience: 'google' })).rejects.toThrow(
      'No pem found'
    )
  })

  it('code with PKCE, verified ID token and refresh', async () => {
    await using issuer = await listening()
    const google = googleClient(issuer)
    const { codeVerifier, codeChallenge } = await google.generateCodeVerifierAsync()
    const url = google.generateAuthUrl({
      scope: 'openid offline_access',
      code_challenge_method: CodeChallengeMethod.S256,
      code_challenge: codeChallenge ?? ''
    })
    const { origin } = new URL(issuer.url)
    const { next } = await createBrowser({ stays: to => to.origin === origin }).open(url)
    const code = next?.url.searchParams.get('code') ?? ''
    const { tokens } = await google.getToken({ code, codeVerifier })
    const ticket = await google.verifyIdToken({ idToken: tokens.id_token ?? '', audience: 'google' })
    expect(ticket.getUserId()).toBe('user-1')
    google.setCredentials({ refresh_token: tokens.refresh_token ?? '' })
    const { token } = await google.getAccessToken()
    expect(token).not.toBe(tokens.access_token)
  })
})
