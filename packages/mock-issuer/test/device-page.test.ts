import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { post, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'

const users = [{ sub: 'user-1' }, { sub: 'user-2' }]
const clientName = '"><script>alert(1)</script>'

function issuerOf(interaction: 'auto' | 'page'): Promise<MockIssuer> {
  return createMockIssuer({ clients: [{ ...webClient, clientName }], users, interaction })
}

async function begin(issuer: MockIssuer): Promise<{ code: string; userCode: string; complete: string }> {
  const device = await json(post(issuer, '/device_authorization', { scope: 'openid' }))
  return {
    code: String(device['device_code']),
    userCode: String(device['user_code']),
    complete: String(device['verification_uri_complete'])
  }
}

async function outcome(issuer: MockIssuer, code: string): Promise<unknown> {
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: code }
  const answer = await json(post(issuer, '/token', form))
  return answer['error'] ?? 'tokens'
}

/** A browser that keeps cookies and follows redirects within the issuer. */
function browser(issuer: MockIssuer) {
  const cookies = new Map<string, string>()
  const go = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const response = await issuer.fetch(url, {
      headers: { cookie: [...cookies].map(pair => pair.join('=')).join('; ') },
      redirect: 'manual',
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {})
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    return location === null ? response : go(new URL(location, url).href)
  }
  return {
    go,
    /** Opens the page of a device and signs in on the way. */
    openAs: async (url: string, sub: string): Promise<string> => {
      const login = await go(url)
      const html = await login.text()
      return (await go(lastAddress(issuer), { ...hiddenFields(html), sub, user: sub })).text()
    }
  }
}

function lastAddress(issuer: MockIssuer): string {
  return issuer.requests().at(-1)?.url ?? ''
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]))
}

describe('the verification page without interaction', () => {
  it('MI-113: opening the complete address connects the device', async () => {
    const issuer = await issuerOf('auto')
    const { code, complete } = await begin(issuer)
    const response = await issuer.fetch(complete)
    expect(await response.text()).toContain('The device is connected')
    expect(await outcome(issuer, code)).toBe('tokens')
    expect((await issuer.fetch(complete)).status).toBe(400)
  })

  it('MX-14: after ten wrong codes nobody can try more for ten minutes', async () => {
    const issuer = await issuerOf('auto')
    const { complete } = await begin(issuer)
    for (let count = 0; count < 10; count += 1) {
      expect((await issuer.fetch(`${issuer.url}/device?user_code=BBBB-BBB${count}`)).status).toBe(400)
    }
    expect((await issuer.fetch(complete)).status).toBe(429)
    issuer.clock.advance('9m')
    expect((await issuer.fetch(complete)).status).toBe(429)
    issuer.clock.advance('59s')
    const fresh = await begin(issuer)
    issuer.clock.advance('1s')
    expect((await issuer.fetch(fresh.complete)).status).toBe(200)
  })

  it('MI-253: the page asks for the code and is protected', async () => {
    const issuer = await issuerOf('auto')
    const response = await issuer.fetch(`${issuer.url}/device`)
    expect(response.headers.get('content-security-policy')).toContain("form-action 'self'")
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(await response.text()).toContain('name="user_code"')
  })
})

describe('the verification page with interaction', () => {
  it('MI-113, MI-255: the user signs in, sees code and client, and allows; the form is good once', async () => {
    const issuer = await issuerOf('page')
    const { code, complete, userCode } = await begin(issuer)
    const { go, openAs } = browser(issuer)
    const page = await openAs(complete, 'user-1')
    expect(page).toContain(userCode)
    expect(page).not.toContain('<script>alert')
    const form = { ...hiddenFields(page), decision: 'allow' }
    expect((await go(`${issuer.url}/device`, { prompt: 'forged', decision: 'allow' })).status).toBe(403)
    expect(await outcome(issuer, code)).toBe('authorization_pending')
    expect((await go(`${issuer.url}/device`, form)).status).toBe(200)
    expect(await outcome(issuer, code)).toBe('tokens')
    expect((await go(`${issuer.url}/device`, form)).status).toBe(403)
  })

  it('MI-113: deny is access_denied', async () => {
    const issuer = await issuerOf('page')
    const { code, complete } = await begin(issuer)
    const { go, openAs } = browser(issuer)
    const page = await openAs(complete, 'user-1')
    await go(`${issuer.url}/device`, { ...hiddenFields(page), decision: 'deny' })
    expect(await outcome(issuer, code)).toBe('access_denied')
  })

  it('MI-113, MX-14: nobody but the user who entered the code can decide', async () => {
    const issuer = await issuerOf('page')
    const { code, complete, userCode } = await begin(issuer)
    const [first, second] = [browser(issuer), browser(issuer)]
    const page = await first.openAs(complete, 'user-1')
    expect(await second.openAs(complete, 'user-2')).toContain('Another user has entered this code')
    const stolen = { ...hiddenFields(page), decision: 'allow' }
    expect((await second.go(`${issuer.url}/device`, stolen)).status).toBe(403)
    expect(() => issuer.device.approve(userCode, { user: 'user-2' })).toThrow('was entered by "user-1"')
    expect(await outcome(issuer, code)).toBe('authorization_pending')
  })
})
