import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { authorizationUrl, webClient } from './support/authorization.ts'
import { createVisitor } from './support/visitor.ts'

const users = [{ sub: 'user-1' }]

function issuerOf(options = {}): Promise<MockIssuer> {
  return createMockIssuer({ interaction: 'page', clients: [webClient], users, ...options })
}

function key(html: string): string {
  return /name="form_key" value="([^"]*)"/.exec(html)?.[1] ?? ''
}

describe('forms', () => {
  it.each(['', 'x', undefined])(
    'MI-255: the one-time value %j is 403, and nobody is signed in',
    async value => {
      const issuer = await issuerOf()
      const visitor = createVisitor(issuer)
      const { url } = await visitor.open(authorizationUrl(issuer))
      const cookie = [...visitor.cookies].map(pair => pair.join('=')).join('; ')
      const body = new URLSearchParams({
        user: 'user-1',
        ...(value === undefined ? {} : { form_key: value })
      })
      const response = await issuer.fetch(url, { method: 'POST', body, headers: { cookie } })
      expect(response.status).toBe(403)
      expect(response.headers.getSetCookie()).toEqual([])
    }
  )

  it('MI-255: a value works once, for its own page and in its own browser', async () => {
    const issuer = await issuerOf()
    const [one, other] = [createVisitor(issuer), createVisitor(issuer)]
    const page = await one.open(authorizationUrl(issuer))
    const second = await one.open(authorizationUrl(issuer))
    const foreign = await other.open(authorizationUrl(issuer))
    const post = async (url: string, formKey: string, cookies: Map<string, string>): Promise<number> => {
      const body = new URLSearchParams({ claims: '{', form_key: formKey })
      const cookie = [...cookies].map(pair => pair.join('=')).join('; ')
      return (await issuer.fetch(url, { method: 'POST', body, headers: { cookie } })).status
    }
    expect(await post(page.url, key(second.html), one.cookies)).toBe(403)
    expect(await post(page.url, key(foreign.html), one.cookies)).toBe(403)
    expect(await post(page.url, key(page.html), other.cookies)).toBe(403)
    expect(await post(page.url, key(page.html), new Map())).toBe(403)
    expect(await post(page.url, key(page.html), one.cookies)).toBe(400)
    expect(await post(page.url, key(page.html), one.cookies)).toBe(403)
  })

  it('MI-256: a body of more than 64 KiB is 413, another media type 400', async () => {
    const issuer = await issuerOf()
    const visitor = createVisitor(issuer)
    const login = await visitor.open(authorizationUrl(issuer))
    expect((await login.submit({ claims: 'x'.repeat(65_536) })).response.status).toBe(413)
    const cookie = [...visitor.cookies].map(pair => pair.join('=')).join('; ')
    const sent = await issuer.fetch(login.url, { method: 'POST', body: '{}', headers: { cookie } })
    expect(sent.status).toBe(400)
  })

  it('MX-13, MI-258: no script of another origin may read the page, and a PUT is 405', async () => {
    const issuer = await issuerOf()
    const visitor = createVisitor(issuer)
    const { response, url } = await visitor.open(authorizationUrl(issuer))
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect((await issuer.fetch(url, { method: 'PUT' })).status).toBe(405)
  })
})

/** Attacks section 11, MX-04. */
const hostile = [
  `"><script>alert(1)</script>`,
  `'-alert(1)-'`,
  `</title><script>alert(1)</script>`,
  `</textarea><script>alert(1)</script>`,
  `javascript:alert(1)`,
  `\u2028alert(1)`,
  '${alert(1)}',
  '<img src=x onerror=alert(1)>'
]

describe.each(hostile)('MX-04, MI-254: the value %j', value => {
  it('is text wherever a page shows it', async () => {
    const issuer = await issuerOf({
      clients: [{ ...webClient, clientName: value }],
      users: [{ sub: 'user-1', name: value, email: value }]
    })
    const changes = { login_hint: value, state: value, ui_locales: value, scope: 'openid' }
    const login = await createVisitor(issuer).open(authorizationUrl(issuer, changes))
    const again = await login.submit({ sub: value, claims: value, action: 'sign-in' })
    const consent = await again.submit({ user: 'user-1', claims: '' })
    const formPost = await createVisitor(issuer).open(
      authorizationUrl(issuer, { ...changes, response_mode: 'form_post', prompt: 'none' })
    )
    const error = await createVisitor(issuer).open(authorizationUrl(issuer, { client_id: value }))
    expect(consent.html).toContain('wants to')
    for (const { html } of [login, again, consent, formPost, error]) {
      expect(markup(html)).not.toMatch(/alert|onerror|<a |href=|src=|<img/)
      expect(scripts(html).filter(script => script !== 'document.forms[0].submit()')).toEqual([])
    }
  })
})

/** The tags of the page, without the values of quoted attributes: what a browser takes for markup. */
function markup(html: string): string {
  const tags = html.match(/<[^>]*>/g) ?? []
  return tags.map(tag => tag.replaceAll(/="[^"]*"/g, '=""')).join('')
}

function scripts(html: string): readonly (string | undefined)[] {
  return [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script)
}

it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
  'MX-04: %s is no address a form or redirect ever goes to, strict or not',
  async redirectUri => {
    const issuer = await issuerOf({ strict: false })
    const url = authorizationUrl(issuer, { client_id: 'any', redirect_uri: redirectUri })
    const { response, html } = await createVisitor(issuer).open(url)
    expect(response.status).toBe(400)
    expect(html).toContain('invalid_redirect_uri')
  }
)
