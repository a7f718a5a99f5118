import { type ClientOptions, type MockIssuerOptions, createMockIssuer } from '@jeton/mock-issuer'
import { AuthorizationCode, ClientCredentials } from 'simple-oauth2'
import { describe, expect, it } from 'vitest'
import { createBrowser } from './support/browser.ts'

/** It sends no PKCE. */
const client: ClientOptions = {
  clientId: 'service',
  clientSecret: 's & s',
  redirectUris: ['https://app.test/cb'],
  requirePkce: false
}

/** The paths on either side: those the library takes by default, or those of the issuer. */
interface Paths {
  readonly issuer: NonNullable<MockIssuerOptions['paths']>
  readonly auth: Readonly<Record<string, string>>
  readonly authorize: Readonly<Record<string, string>>
}

const issuerMoves: Paths = {
  issuer: { token: '/oauth/token', authorize: '/oauth/authorize', revocation: '/oauth/revoke' },
  auth: {},
  authorize: {}
}
const libraryMoves: Paths = {
  issuer: {},
  auth: { tokenPath: '/token', revokePath: '/revoke' },
  authorize: { authorizePath: '/authorize' }
}

async function start({ issuer: paths, auth, authorize }: Paths) {
  const issuer = await createMockIssuer({ clients: [client], paths })
  await issuer.listen()
  const application = { id: 'service', secret: 's & s' }
  const tokens = { tokenHost: issuer.url, ...auth }
  return {
    issuer,
    machine: new ClientCredentials({ client: application, auth: tokens }),
    web: new AuthorizationCode({ client: application, auth: { ...tokens, ...authorize } }),
    [Symbol.asyncDispose]: () => issuer.close()
  }
}

describe.each([
  ['with its default paths', issuerMoves],
  ['with the paths of the issuer', libraryMoves]
])('simple-oauth2 %s', (_, paths) => {
  it('the client acts for itself', async () => {
    await using running = await start(paths)
    const accessToken = await running.machine.getToken({ scope: 'api:read' })
    expect(accessToken.token).toMatchObject({ token_type: 'Bearer', scope: 'api:read', expires_in: 3600 })
    expect(accessToken.expired()).toBe(false)
  })

  it('code, refresh and revocation, whose empty answer the library wants to be JSON', async () => {
    await using running = await start(paths)
    const { web: grant } = running
    const redirect = { redirect_uri: 'https://app.test/cb' }
    const url = grant.authorizeURL({ ...redirect, scope: 'openid offline_access', state: 's' })
    const { origin } = new URL(running.issuer.url)
    const { next } = await createBrowser({ stays: to => to.origin === origin }).open(url)
    const code = next?.url.searchParams.get('code') ?? ''
    const accessToken = await grant.getToken({ ...redirect, code })
    const refreshed = await accessToken.refresh()
    expect(refreshed.token).toHaveProperty('id_token')
    await expect(refreshed.revoke('refresh_token')).rejects.toThrow('content-type')
    await expect(refreshed.refresh()).rejects.toMatchObject({
      data: { payload: { error: 'invalid_grant' } }
    })
  })
})
