import { decodeJwt } from 'jose'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, skipsWithoutChromium } from './support/chromium.ts'
import { type Stage, setStage } from './support/stage.ts'

describe.skipIf(skipsWithoutChromium).each([
  ['with scripts', true],
  ['without scripts', false]
])('dashboard in Chromium, %s', (_, javaScriptEnabled) => {
  let browser: Browser
  const open = async (tab?: string): Promise<Stage> => {
    const stage = await setStage(browser, {}, { javaScriptEnabled })
    await stage.page.goto(stage.issuer.dashboardUrl ?? '')
    if (tab !== undefined) await stage.page.getByRole('link', { name: tab }).click()
    return stage
  }

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('the key leaves the address, and the browser may change things', async () => {
    await using stage = await open()
    expect(stage.page.url()).toBe(`${stage.issuer.url}/`)
    expect(await stage.page.getByRole('button', { name: 'Reset the issuer' }).count()).toBe(1)
    expect(stage.complaints).toEqual([])
  })

  it('a browser without the key is told where it is, and unlocks with it', async () => {
    await using stage = await setStage(browser, {}, { javaScriptEnabled })
    const { issuer, page } = stage
    await page.goto(`${issuer.url}/dashboard/keys`)
    expect(await page.getByRole('button', { name: 'Rotate keys' }).count()).toBe(0)
    await page
      .getByLabel('This browser may look')
      .fill(new URL(issuer.dashboardUrl ?? '').searchParams.get('key') ?? '')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('link', { name: 'Keys' }).click()
    expect(await page.getByRole('button', { name: 'Rotate keys' }).count()).toBe(1)
  })

  it('keys are rotated', async () => {
    await using stage = await open()
    const { complaints, issuer, page } = stage
    await issuer.accessToken()
    await page.getByRole('link', { name: 'Keys' }).click()
    expect(await page.getByRole('row').count()).toBe(2)
    await page.getByRole('button', { name: 'Rotate keys' }).click()
    expect(await page.getByRole('status').innerText()).toBe('The keys are rotated.')
    expect(await page.getByRole('row').count()).toBe(3)
    expect(complaints).toEqual([])
  })

  it('a token is minted, shown with its claims, and can be inspected again', async () => {
    await using stage = await open('Tokens')
    const { complaints, page } = stage
    await page.getByLabel('Subject').fill('u1')
    await page.getByLabel('More claims').fill('{"role":"admin"}')
    await page.getByRole('button', { name: 'Mint' }).click()
    const token = await page.getByRole('region', { name: 'Minted' }).getByLabel('Token').inputValue()
    expect(decodeJwt(token)).toMatchObject({ sub: 'u1', role: 'admin' })
    await page.getByRole('region', { name: 'Inspect' }).getByLabel('Token').fill(token)
    await page.getByRole('button', { name: 'Inspect' }).click()
    const text = await page.getByRole('region', { name: 'Inspected' }).innerText()
    expect(text).toContain('"role": "admin"')
    expect(text).toMatch(/Signature\s+by key/)
    expect(complaints).toEqual([])
  })

  it('a fault is set and cleared, the clock is frozen, the issuer is reset', async () => {
    await using stage = await open('Faults')
    const { complaints, issuer, page } = stage
    await page.getByLabel('Endpoint').selectOption('jwks')
    await page.getByLabel('What it does').selectOption('Answers 503')
    await page.getByRole('button', { name: 'Set fault' }).click()
    expect((await issuer.fetch(`${issuer.url}/jwks`)).status).toBe(503)
    await page.getByRole('button', { name: 'Clear the faults of jwks' }).click()
    expect((await issuer.fetch(`${issuer.url}/jwks`)).status).toBe(200)
    await page.getByRole('button', { name: 'Freeze' }).click()
    expect(await page.getByRole('banner').innerText()).toContain('frozen')
    await page.getByRole('button', { name: 'Reset the issuer' }).click()
    expect(await page.getByRole('banner').innerText()).not.toContain('frozen')
    expect(issuer.requests()).toEqual([])
    expect(complaints).toEqual([])
  })

  it('requests appear while the page is open, with the reason of a refusal as text', async () => {
    await using stage = await open()
    const { complaints, issuer, page } = stage
    if (javaScriptEnabled) await page.getByText('Live').waitFor()
    const hostile = '<img src=x onerror=alert(1)>'
    await issuer.fetch(`${issuer.url}/userinfo`)
    await issuer.fetch(`${issuer.url}/token?${String(new URLSearchParams({ client_id: hostile }))}`, {
      method: 'POST'
    })
    await page.getByRole('cell', { name: 'there is no access token' }).waitFor()
    await page.getByRole('cell', { name: hostile, exact: true }).waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
