import { type ClientOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import express from 'express'
import { auth } from 'express-openid-connect'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { startApplication } from './support/application.ts'
import { createBrowser } from './support/browser.ts'

/** An issuer, and an application whose home page tells who has signed in. */
async function start(client: Partial<ClientOptions>, settings: Parameters<typeof auth>[0]) {
  await using stack = new AsyncDisposableStack()
  let issuer: MockIssuer | undefined
  const application = await startApplication(async baseURL => {
    const redirectUris = [`${baseURL}/callback`]
    const registration = { clientId: 'rp', redirectUris, postLogoutRedirectUris: [baseURL], ...client }
    issuer = stack.use(await createMockIssuer({ clients: [registration] }))
    await issuer.listen()
    return relyingParty({ issuerBaseURL: issuer.url, baseURL, ...settings })
  })
  stack.use(application)
  if (!issuer) throw new TypeError('the application was not built')
  const running = stack.move()
  return { issuer, origin: application.origin, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

function relyingParty(settings: Parameters<typeof auth>[0]): express.Express {
  const app = express()
  app.use(auth({ clientID: 'rp', secret: 'a secret for cookies', ...settings }))
  app.get('/', async ({ oidc }, response) => {
    const profile = oidc.accessToken && (await oidc.fetchUserInfo())
    response.json({ user: oidc.user, profile })
  })
  return app
}

async function homePage(origin: string): Promise<{ status: number; body: unknown; address: string }> {
  const { status, text, url } = await createBrowser().open(origin)
  return { status, body: JSON.parse(text) as unknown, address: url.href }
}

// form_post over http makes the library warn about the cookies of real browsers.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

describe('express-openid-connect', () => {
  it('signs the user in by its default flow: an ID token by form_post', async () => {
    await using running = await start({}, {})
    const { status, body, address } = await homePage(running.origin)
    expect({ status, address }).toEqual({ status: 200, address: `${running.origin}/` })
    expect(body).toMatchObject({ user: { sub: 'user-1', email: 'user-1@example.test' } })
    const [request] = running.issuer.requests({ endpoint: 'authorize' })
    expect(new URL(request?.url ?? '').searchParams.get('response_type')).toBe('id_token')
    expect(running.issuer.requests({ endpoint: 'token' })).toEqual([])
  })

  it.each(['client_secret_basic', 'client_secret_post'] as const)(
    'signs the user in by the code flow with %s, and reads userinfo',
    async clientAuthMethod => {
      await using running = await start(
        { clientSecret: 'rp-secret', tokenEndpointAuthMethod: clientAuthMethod },
        {
          clientSecret: 'rp-secret',
          clientAuthMethod,
          authorizationParams: { response_type: 'code', scope: 'openid email' }
        }
      )
      const { body } = await homePage(running.origin)
      expect(body).toMatchObject({ user: { sub: 'user-1' }, profile: { email: 'user-1@example.test' } })
    }
  )

  it('signs the user in by a pushed authorization request', async () => {
    await using running = await start(
      { clientSecret: 'rp-secret' },
      {
        clientSecret: 'rp-secret',
        clientAuthMethod: 'client_secret_basic',
        pushedAuthorizationRequests: true,
        authorizationParams: { response_type: 'code' }
      }
    )
    const { body } = await homePage(running.origin)
    expect(body).toMatchObject({ user: { sub: 'user-1' } })
  })

  it('signs the user out at the issuer, too', async () => {
    await using running = await start({}, { idpLogout: true, authRequired: false })
    const { origin } = running
    const browser = createBrowser()
    expect(JSON.parse((await browser.open(`${origin}/login`)).text)).toHaveProperty('user.sub', 'user-1')
    const { url, text } = await browser.open(`${origin}/logout`)
    expect({ url: url.href, body: JSON.parse(text) as unknown }).toEqual({ url: `${origin}/`, body: {} })
  })
})
