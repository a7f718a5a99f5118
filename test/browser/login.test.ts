import { decodeJwt } from 'jose'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, skipsWithoutChromium } from './support/chromium.ts'
import { type Stage, setStage } from './support/stage.ts'

/** The texts of the buttons Tab comes by, up to one that is asked for. */
async function tabTo({ page }: Stage, wanted: string): Promise<readonly string[]> {
  const seen: string[] = []
  while (seen.length < 20 && seen.at(-1) !== wanted) {
    await page.keyboard.press('Tab')
    seen.push(
      await page.evaluate("document.activeElement.innerText.split('\\n')[0] || document.activeElement.id")
    )
  }
  return seen
}

describe.skipIf(skipsWithoutChromium).each([
  ['with scripts', true],
  ['without scripts', false]
])('login in Chromium, %s', (_, javaScriptEnabled) => {
  let browser: Browser
  const stageOf = (options = {}): Promise<Stage> => setStage(browser, options, { javaScriptEnabled })

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('a named user signs in, consents, and the application gets its tokens', async () => {
    await using stage = await stageOf()
    const { application, complaints, page } = stage
    await stage.authorize()
    await page.getByRole('button', { name: 'Grace Hopper' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Allow Example Orders?')
    expect(await page.getByRole('listitem').allInnerTexts()).toEqual([
      'Know who you are\nopenid',
      'See your email address\nemail',
      'Use the permission\norders:read'
    ])
    await page.getByRole('button', { name: 'Allow' }).click()
    await page.waitForURL(`${application.redirectUri}?**`)
    expect(application.callbacks).toMatchObject([{ method: 'GET', parameters: { state: 's1' } }])
    expect(decodeJwt(String((await stage.tokens())['id_token']))).toMatchObject({
      sub: 'user-2',
      nonce: 'n1'
    })
    expect(complaints).toEqual([])
  })

  it('the second request brings the user straight back', async () => {
    await using stage = await stageOf()
    const { application, page } = stage
    await stage.authorize()
    await page.getByRole('button', { name: 'Ada Lovelace' }).click()
    await page.getByRole('button', { name: 'Allow' }).click()
    await page.waitForURL(`${application.redirectUri}?**`)
    await stage.authorize({ state: 's2' })
    expect(application.callbacks.map(({ parameters }) => parameters['state'])).toEqual(['s1', 's2'])
  })

  it('claims typed at the login reach the ID token', async () => {
    await using stage = await stageOf()
    const { application, complaints, page } = stage
    await stage.authorize()
    await page.getByText('Claims for this sign-in').click()
    await page.getByLabel('Claims as a JSON object').fill('{"role": "admin"}')
    await page.getByLabel('Subject').fill('somebody')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: 'Allow' }).click()
    await page.waitForURL(`${application.redirectUri}?**`)
    expect(decodeJwt(String((await stage.tokens())['id_token']))).toMatchObject({
      sub: 'somebody',
      role: 'admin'
    })
    expect(complaints).toEqual([])
  })

  it.each(['login', 'consent'])('deny at the %s page is access_denied at the application', async step => {
    await using stage = await stageOf()
    const { application, page } = stage
    await stage.authorize()
    if (step === 'consent') await page.getByRole('button', { name: 'Ada Lovelace' }).click()
    await page.getByRole('button', { name: 'Deny' }).click()
    await page.waitForURL(`${application.redirectUri}?**`)
    expect(application.callbacks.at(-1)?.parameters['error']).toBe('access_denied')
  })

  it('the keyboard is enough, users come first, and Enter in the field takes the subject', async () => {
    await using stage = await stageOf()
    const { application, page } = stage
    await stage.authorize()
    expect(await tabTo(stage, 'sub')).toEqual(['AL', 'GH', 'sub'])
    await page.keyboard.type('typed-subject')
    await page.keyboard.press('Enter')
    expect(await page.getByText('You are signed in as').innerText()).toContain('typed-subject')
    await tabTo(stage, 'Allow')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${application.redirectUri}?**`)
    expect(decodeJwt(String((await stage.tokens())['id_token'])).sub).toBe('typed-subject')
  })

  it('MI-059: form_post delivers, by itself or by its button', async () => {
    await using stage = await stageOf()
    const { application, complaints, page } = stage
    await stage.authorize({ response_mode: 'form_post' })
    await page.getByRole('button', { name: 'Ada Lovelace' }).click()
    await page.getByRole('button', { name: 'Allow' }).click()
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL(application.redirectUri)
    expect(application.callbacks).toMatchObject([{ method: 'POST', parameters: { state: 's1' } }])
    expect(decodeJwt(String((await stage.tokens())['id_token'])).sub).toBe('user-1')
    expect(complaints).toEqual([])
  })

  it('a device is connected: code, sign-in, confirmation', async () => {
    await using stage = await stageOf()
    const { complaints, issuer, page } = stage
    const headers = { authorization: `Basic ${btoa('web:s')}` }
    const body = new URLSearchParams({ scope: 'openid' })
    const started = await issuer.fetch(`${issuer.url}/device_authorization`, {
      method: 'POST',
      headers,
      body
    })
    const device = (await started.json()) as Record<string, string>
    await page.goto(device['verification_uri'] ?? '')
    await page.getByLabel('Code shown by the device').fill(device['user_code'] ?? '')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Ada Lovelace' }).click()
    expect(await page.getByRole('main').innerText()).toContain(device['user_code'])
    await page.getByRole('button', { name: 'Allow' }).click()
    expect(await page.getByRole('heading').innerText()).toBe('The device is connected')
    expect(complaints).toEqual([])
  })

  it('signing out is confirmed, and ends the session of the browser', async () => {
    await using stage = await stageOf()
    const { complaints, issuer, page } = stage
    await stage.authorize()
    await page.getByRole('button', { name: 'Ada Lovelace' }).click()
    await page.goto(`${issuer.url}/logout`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    expect(await page.getByRole('heading').innerText()).toBe('You are signed out')
    await stage.authorize()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sign in')
    expect(complaints).toEqual([])
  })

  it('MX-04: hostile values run no script', async () => {
    const hostile = `"><script>document.title='owned'</script>`
    await using stage = await stageOf({ users: [{ sub: 'user-1', name: hostile }] })
    const { application, page } = stage
    await stage.authorize({ state: hostile, login_hint: hostile, response_mode: 'form_post' })
    expect(await page.title()).toBe('Sign in')
    await page.getByRole('listitem').getByRole('button').click()
    await page.getByRole('button', { name: 'Allow' }).click()
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL(application.redirectUri)
    expect(application.callbacks.at(-1)?.parameters['state']).toBe(hostile)
  })
})
