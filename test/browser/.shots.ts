import { createServer } from 'node:http'
import { createMockIssuer } from '@jeton/mock-issuer'
import { launchChromium } from './support/chromium.ts'
const out = '/tmp/pd/shots'
const only = process.argv[2]
const cb = createServer((q, r) => r.end('callback ' + q.url)).listen(0, '127.0.0.1')
await new Promise(r => cb.once('listening', r))
const callback = `http://127.0.0.1:${(cb.address() as any).port}/cb`
const issuer = await createMockIssuer({
  interaction: 'page',
  users: [
    { sub: 'user-1', name: 'Ada Lovelace', email: 'ada@example.test' },
    { sub: 'user-2', name: 'Grace Hopper', email: 'grace@example.test' },
    { sub: 'admin-7f3c1', name: 'Margaret Hamilton', email: 'margaret@example.test' }
  ],
  clients: [
    { clientId: 'web', clientName: 'Example Orders', clientSecret: 's', redirectUris: [callback, 'https://app.example.test/auth/callback'] },
    { clientId: 'spa', redirectUris: [callback], scopes: ['openid', 'email'] }
  ]
})
await issuer.listen({ dashboard: true })
const browser = await launchChromium()
const au = (x = {}) => `${issuer.url}/authorize?` + new URLSearchParams({ client_id: 'web', redirect_uri: callback, response_type: 'code', scope: 'openid email orders:read offline_access', state: 's', nonce: 'n', code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256', ...x })
async function tour(name: string, options: any) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('console', m => console.log(name, 'console:', m.text()))
  page.on('pageerror', m => console.log(name, 'pageerror:', m))
  const shot = async (n: string) => { if (!only || n.includes(only)) await page.screenshot({ path: `${out}/${n}-${name}.png`, fullPage: true }) 
    const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'); if (wide) console.log(name, n, 'SCROLLS SIDEWAYS') }
  await page.goto(au()); await shot('login')
  await page.click('summary'); await page.fill('#claims', '{nope'); await page.click('text=Sign in >> nth=-1'); await shot('login-error')
  await page.goto(au({ prompt: 'login consent' })); await page.click('text=Ada Lovelace'); await shot('consent')
  await page.goto(au({ redirect_uri: 'https://evil.test' })); await shot('error')
  await page.goto(au({ prompt: 'consent' })); await page.click('button[value=allow]'); console.log(name, page.url().slice(0, 60))
  await page.goto(au({ prompt: 'consent' })); await shot('consent-again')
  await page.goto(`${issuer.url}/device`); await shot('device')
  const dev: any = await (await fetch(`${issuer.url}/device_authorization`, { method: 'POST', headers: { authorization: 'Basic ' + btoa('web:s') }, body: new URLSearchParams({ scope: 'openid email' }) })).json()
  if (dev.user_code) { await page.fill('#user_code', dev.user_code); await page.click('text=Continue'); await shot('device-confirm') } else console.log(dev)
  await page.goto(`${issuer.url}/logout`); await shot('logout')
  await page.goto(issuer.dashboardUrl!.replace(/\?.*/, '')); await shot('dash-locked')
  await page.goto(issuer.dashboardUrl!); await page.waitForTimeout(300); await shot('dash-requests')
  await page.goto(`${issuer.url}/dashboard/tokens`); await shot('dash-tokens')
  await page.fill('#sub', 'user-9'); await page.fill('#scope', 'orders:read'); await page.click('button:has-text("Mint")'); await shot('dash-minted')
  await page.goto(`${issuer.url}/dashboard/keys`); await shot('dash-keys')
  await page.goto(`${issuer.url}/dashboard/users`); await shot('dash-users')
  await page.goto(`${issuer.url}/dashboard/faults`); await page.selectOption('#endpoint', 'jwks'); await page.selectOption('#kind', 'busy'); await page.fill('#times', '2'); await page.click('text=Set fault'); await page.click('text=Freeze'); await shot('dash-faults')
  await page.click('text=True time'); await page.click('text=Clear >> nth=-1')
  await context.close()
}
// fill the log
const post = (p: string, b: Record<string, string>, h: Record<string,string> = {}) => fetch(issuer.url + p, { method: 'POST', headers: h, body: new URLSearchParams(b) })
await fetch(`${issuer.url}/.well-known/openid-configuration`); await fetch(`${issuer.url}/jwks`)
await post('/token', { grant_type: 'client_credentials', scope: 'orders:read' }, { authorization: 'Basic ' + btoa('web:s') })
await post('/token', { grant_type: 'client_credentials', scope: 'orders:read' }, { authorization: 'Basic ' + btoa('web:wrong') })
await post('/token', { grant_type: 'authorization_code', code: 'abc' }, { authorization: 'Basic ' + btoa('web:s') })
await fetch(au({ redirect_uri: callback + '/' }))
issuer.faults.set('jwks', { status: 503, times: 1 }); await fetch(`${issuer.url}/jwks`); issuer.faults.clear()
await fetch(`${issuer.url}/userinfo`)
const t = Date.now()
await tour('light', { viewport: { width: 1200, height: 800 } })
await tour('dark', { viewport: { width: 1200, height: 800 }, colorScheme: 'dark' })
await tour('narrow', { viewport: { width: 320, height: 640 }, javaScriptEnabled: true })
console.log(Date.now() - t)
await browser.close(); cb.close(); await issuer.close()
