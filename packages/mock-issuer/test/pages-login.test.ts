import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { authorizationUrl, callback, redeem, userinfo, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'
import { createVisitor } from './support/visitor.ts'

const users = [
  { sub: 'user-1', name: 'User One' },
  { sub: 'user-2', name: 'User Two', email: 'two@example.test' }
]

function issuerOf(options = {}): Promise<MockIssuer> {
  return createMockIssuer({ interaction: 'page', clients: [webClient], users, ...options })
}

function codeOf(response: Response): string {
  return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? ''
}

describe('login page', () => {
  it('MI-253: it may load nothing, is framed nowhere, is not stored and sends no referrer', async () => {
    const issuer = await issuerOf()
    const { response } = await createVisitor(issuer).open(authorizationUrl(issuer))
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer'
    })
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; style-src 'sha256-")
    expect(policy).toContain("base-uri 'none'; frame-ancestors 'none'; form-action 'self' https:")
    expect(policy).not.toContain('script-src')
  })

  it('MI-058: one press of a button signs a named user in, another allows, and both answer 303', async () => {
    const issuer = await issuerOf()
    const consent = await (
      await createVisitor(issuer).open(authorizationUrl(issuer))
    ).submit({ user: 'user-2' })
    expect(consent.html).toContain('You are signed in as <strong>User Two</strong>')
    const { response } = await consent.submit({ action: 'allow', remember: 'yes' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')?.startsWith(`${callback}?code=`)).toBe(true)
    const { id_token: idToken } = await json(redeem(issuer, codeOf(response)))
    expect(decodeJwt(String(idToken)).sub).toBe('user-2')
    expect(issuer.requests({ endpoint: 'interaction' }).map(({ status }) => status)).toEqual([
      200, 303, 200, 303
    ])
  })

  it('a subject nobody knows signs in as well', async () => {
    const issuer = await issuerOf()
    const login = await createVisitor(issuer).open(authorizationUrl(issuer))
    const { response } = await (
      await login.submit({ sub: 'stranger', action: 'sign-in' })
    ).submit({ action: 'allow' })
    const { id_token: idToken } = await json(redeem(issuer, codeOf(response)))
    expect(decodeJwt(String(idToken)).sub).toBe('stranger')
  })

  it('claims typed for the sign-in are in the ID token, the access token and userinfo, and change no sub or aud', async () => {
    const issuer = await issuerOf()
    const login = await createVisitor(issuer).open(authorizationUrl(issuer))
    const claims = '{"role":"admin","sub":"other","aud":"other"}'
    const { response } = await (await login.submit({ user: 'user-1', claims })).submit({ action: 'allow' })
    const tokens = await json(redeem(issuer, codeOf(response)))
    const wanted = { role: 'admin', sub: 'user-1' }
    expect(decodeJwt(String(tokens['id_token']))).toMatchObject({ ...wanted, aud: 'web' })
    expect(decodeJwt(String(tokens['access_token']))).toMatchObject({ ...wanted, aud: 'https://api.test' })
    expect(await json(userinfo(issuer, tokens['access_token']))).toMatchObject(wanted)
    expect(decodeJwt(await issuer.idToken())).not.toHaveProperty('role')
  })

  it.each([
    [{ user: 'user-1', claims: '{role' }, 'have to be a JSON object'],
    [{ user: 'user-1', claims: '[1]' }, 'have to be a JSON object'],
    [{ user: 'user-1', claims: 'null' }, 'have to be a JSON object'],
    [{ sub: '', action: 'sign-in' }, '1 to 255 ASCII characters'],
    [{ sub: 'ü', action: 'sign-in' }, '1 to 255 ASCII characters'],
    [{ user: 'x'.repeat(256) }, '1 to 255 ASCII characters']
  ])('%j is a page with 400 that keeps what was typed; nobody is signed in', async (fields, reason) => {
    const issuer = await issuerOf()
    const visitor = createVisitor(issuer)
    const { response, html } = await (await visitor.open(authorizationUrl(issuer))).submit(fields)
    expect(response.status).toBe(400)
    expect(html).toContain(reason)
    if ('claims' in fields) expect(html).toContain(fields.claims)
    expect([...visitor.cookies.keys()]).toEqual(['mock_issuer_browser'])
    expect(issuer.explain()).toContain(reason)
  })

  it('deny sends access_denied to the client, and the page is spent', async () => {
    const issuer = await issuerOf()
    const visitor = createVisitor(issuer)
    const login = await visitor.open(authorizationUrl(issuer))
    const { response } = await login.submit({ action: 'deny' })
    const { searchParams } = new URL(response.headers.get('location') ?? '')
    expect(Object.fromEntries(searchParams)).toMatchObject({ error: 'access_denied', state: 's1' })
    expect((await visitor.open(login.url)).response.status).toBe(400)
  })

  it('login_hint puts its user first, or its unknown name into the field; both leave the choice', async () => {
    const issuer = await issuerOf()
    const known = await createVisitor(issuer).open(
      authorizationUrl(issuer, { login_hint: 'two@example.test' })
    )
    expect(known.html.indexOf('User Two')).toBeLessThan(known.html.indexOf('User One'))
    const unknown = await createVisitor(issuer).open(
      authorizationUrl(issuer, { login_hint: 'new@example.test' })
    )
    expect(unknown.html).toContain('value="new@example.test"')
  })

  it('MI-057: id_token_hint offers its user alone, and another one who signs in is login_required', async () => {
    const issuer = await issuerOf()
    const hint = await issuer.idToken({ sub: 'user-2' })
    const login = await createVisitor(issuer).open(authorizationUrl(issuer, { id_token_hint: hint }))
    expect(login.html).not.toContain('User One')
    const { response } = await login.submit({ user: 'user-1' })
    expect(response.headers.get('location')).toContain('error=login_required')
  })

  it('a page that waits for more than half an hour is out of date', async () => {
    const issuer = await issuerOf()
    const visitor = createVisitor(issuer)
    const { url } = await visitor.open(authorizationUrl(issuer))
    issuer.clock.advance('30m')
    expect((await visitor.open(url)).response.status).toBe(400)
  })
})

describe('form_post after a login', () => {
  it('MI-059: the page of the client follows the page of the issuer', async () => {
    const issuer = await issuerOf()
    const login = await createVisitor(issuer).open(authorizationUrl(issuer, { response_mode: 'form_post' }))
    const { html } = await (await login.submit({ user: 'user-1' })).submit({ action: 'allow' })
    expect(html).toContain(`action="${callback}"`)
    expect(html).toContain('name="code"')
  })
})
