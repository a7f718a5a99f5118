import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, skipsWithoutChromium } from '../browser/support/chromium.ts'
import { startApplication } from './support/application.ts'
import { type SpaSettings, spa } from './support/spa.ts'

let browser: Browser

interface Running extends AsyncDisposable {
  readonly issuer: MockIssuer
  readonly page: Page
  /** Opens an address of the application and waits for the outcome. */
  open(path: string): Promise<Readonly<Record<string, unknown>>>
}

async function start(settings: Omit<SpaSettings, 'issuer'>): Promise<Running> {
  const stack = new AsyncDisposableStack()
  let issuer: MockIssuer | undefined
  const application = await startApplication(async origin => {
    const redirectUris = [`${origin}/callback`, `${origin}/silent`]
    const client = { clientId: 'spa', redirectUris, postLogoutRedirectUris: [`${origin}/bye`] }
    issuer = stack.use(await createMockIssuer({ clients: [client] }))
    await issuer.listen()
    return spa({ issuer: issuer.url, ...settings })
  })
  stack.use(application)
  const context = await browser.newContext()
  stack.defer(() => context.close())
  const page = await context.newPage()
  if (!issuer) throw new TypeError('the application was not built')
  const open = async (path: string) => {
    await page.goto(application.origin + path)
    const outcome = await page.locator('#outcome').textContent()
    return JSON.parse(outcome ?? '') as Record<string, unknown>
  }
  return { issuer, page, open, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

describe.skipIf(skipsWithoutChromium)('oidc-client-ts in Chromium', () => {
  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(() => browser.close())

  it('signs in across origins with PKCE, renews by refresh token and signs out', async () => {
    await using running = await start({ scope: 'openid email offline_access' })
    const signedIn = await running.open('/')
    expect(signedIn).toMatchObject({ subject: 'user-1', email: 'user-1@example.test', tokenType: 'Bearer' })

    const renewed = await running.open('/renew')
    expect(renewed).toMatchObject({ subject: 'user-1' })
    expect(renewed['accessToken']).not.toBe(signedIn['accessToken'])

    expect(await running.open('/logout')).toEqual({})
    expect(new URL(running.page.url()).pathname).toBe('/bye')
  })

  it('renews in a frame with prompt=none, without a refresh token', async () => {
    await using running = await start({ scope: 'openid' })
    const signedIn = await running.open('/')
    const renewed = await running.open('/renew')
    expect(renewed).toMatchObject({ subject: 'user-1' })
    expect(renewed['accessToken']).not.toBe(signedIn['accessToken'])
    const prompts = running.issuer
      .requests({ endpoint: 'authorize' })
      .map(({ url }) => new URL(url).searchParams.get('prompt'))
    expect(prompts).toEqual([null, 'none'])
  })

  it('binds its tokens to a DPoP key', async () => {
    await using running = await start({ scope: 'openid offline_access', dpop: true })
    expect(await running.open('/')).toMatchObject({ subject: 'user-1', tokenType: 'DPoP' })
    expect(await running.open('/renew')).toMatchObject({ subject: 'user-1', tokenType: 'DPoP' })
  })

  it('is told login_required in the frame after the user has signed out at the issuer', async () => {
    await using running = await start({ scope: 'openid' })
    await running.open('/')
    running.issuer.signOut()
    expect((await running.open('/renew'))['error']).toMatch(/nobody is signed in|login_required/)
  })
})
