import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, skipsWithoutChromium } from './support/chromium.ts'
import { faintTexts, missingForReaders, scrollsSideways } from './support/page-checks.ts'
import { type Stage, setStage } from './support/stage.ts'

type Way = readonly [name: string, go: (stage: Stage) => Promise<unknown>]

const toDashboard = async ({ issuer, page }: Stage, path: string): Promise<unknown> => {
  await issuer.idToken()
  await issuer.fetch(`${issuer.url}/userinfo`)
  issuer.faults.set('token', { status: 503, times: 2 })
  await page.goto(issuer.dashboardUrl ?? '')
  return page.goto(issuer.url + path)
}

const ways: readonly Way[] = [
  ['login', stage => stage.authorize()],
  [
    'login-error',
    async stage => {
      await stage.authorize()
      await stage.page.getByText('Claims for this sign-in').click()
      await stage.page.getByLabel('Claims as').fill('{')
      await stage.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    }
  ],
  [
    'consent',
    async stage => {
      await stage.authorize()
      await stage.page.getByRole('button', { name: 'Ada Lovelace' }).click()
    }
  ],
  ['error', stage => stage.authorize({ client_id: 'nobody' })],
  ['device', ({ issuer, page }) => page.goto(`${issuer.url}/device`)],
  ['requests', stage => toDashboard(stage, '/')],
  ['tokens', stage => toDashboard(stage, '/dashboard/tokens')],
  ['keys', stage => toDashboard(stage, '/dashboard/keys')],
  ['users', stage => toDashboard(stage, '/dashboard/users')],
  ['faults', stage => toDashboard(stage, '/dashboard/faults')],
  ['locked', ({ issuer, page }) => page.goto(`${issuer.url}/`)]
]

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { viewport: { width: 1200, height: 800 } }],
  ['dark', { viewport: { width: 1200, height: 800 }, colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 640 } }],
  // A window of 1280 pixels at 200 % has 640 of them to give.
  ['zoomed', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }]
]

describe.skipIf(skipsWithoutChromium).each(looks)('pages in Chromium, %s', (look, options) => {
  let browser: Browser
  let pictures: string

  beforeAll(async () => {
    browser = await launchChromium()
    pictures = await mkdtemp(join(tmpdir(), 'mock-issuer-pages-'))
  })
  afterAll(() => browser.close())

  it.each(ways)('%s: fits the window, every text has contrast, every field a label', async (name, go) => {
    await using stage = await setStage(browser, {}, options)
    await go(stage)
    await stage.page.screenshot({ path: join(pictures, `${name}-${look}.png`), fullPage: true })
    expect(await scrollsSideways(stage.page)).toBe(false)
    expect(await faintTexts(stage.page)).toEqual([])
    expect(await missingForReaders(stage.page)).toEqual([])
  })
})
