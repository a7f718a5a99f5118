import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import {
  type Changes,
  authorizationUrl,
  introspect,
  redeem,
  spaClient,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'
import { type Visit, type Visitor, createVisitor } from './support/visitor.ts'

const users = [{ sub: 'user-1' }, { sub: 'user-2' }]

async function signedIn(options = {}): Promise<{ issuer: MockIssuer; visitor: Visitor; code: string }> {
  const issuer = await createMockIssuer({
    interaction: 'page',
    clients: [webClient, spaClient],
    users,
    ...options
  })
  const visitor = createVisitor(issuer)
  const consent = await (await visitor.open(authorizationUrl(issuer))).submit({ user: 'user-1' })
  const { response } = await consent.submit({ action: 'allow', remember: 'yes' })
  const code = new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? ''
  return { issuer, visitor, code }
}

/** What the browser meets: a heading, or what goes to the client. */
function outcome({ html, response }: Visit): string | undefined {
  const { searchParams } = new URL(response.headers.get('location') ?? 'about:blank')
  const heading = /<h1>([^<]*)</.exec(html)?.[1]
  return heading ?? searchParams.get('error') ?? [...searchParams.keys()][0]
}

describe('session of a browser', () => {
  it.each<[Changes, string]>([
    [{}, 'code'],
    [{ prompt: 'none' }, 'code'],
    [{ prompt: 'login' }, 'Sign in'],
    [{ prompt: 'select_account' }, 'Choose an account'],
    [{ prompt: 'consent' }, 'Allow web?'],
    [{ max_age: '0' }, 'Sign in'],
    [{ login_hint: 'user-2' }, 'Sign in'],
    [{ scope: 'openid orders:write' }, 'Allow web?'],
    [{ scope: 'openid orders:write', prompt: 'none' }, 'consent_required'],
    [{ client_id: 'spa' }, 'Allow spa?']
  ])('MI-057: who is signed in and asks with %j meets: %s', async (changes, expected) => {
    const { issuer, visitor } = await signedIn()
    expect(outcome(await visitor.open(authorizationUrl(issuer, changes)))).toBe(expected)
  })

  it('MI-057: another browser is not signed in', async () => {
    const { issuer } = await signedIn()
    expect(outcome(await createVisitor(issuer).open(authorizationUrl(issuer, { prompt: 'none' })))).toBe(
      'login_required'
    )
  })

  it('signOut and reset end it', async () => {
    const { issuer, visitor } = await signedIn()
    issuer.signOut()
    expect(outcome(await visitor.open(authorizationUrl(issuer)))).toBe('Sign in')
    const again = await signedIn()
    again.issuer.reset()
    expect(outcome(await again.visitor.open(authorizationUrl(again.issuer)))).toBe('Sign in')
  })

  it('MX-13: its cookie is new after each login, HttpOnly, and says nothing a client learns', async () => {
    const { issuer, visitor } = await signedIn()
    const before = visitor.cookies.get('mock_issuer_session')
    const login = await visitor.open(authorizationUrl(issuer, { prompt: 'login' }))
    const post = await login.submit({ user: 'user-1' })
    expect(outcome(post)).toBe('code')
    const [setCookie = ''] = post.response.headers.getSetCookie()
    expect(setCookie).toMatch(/^mock_issuer_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    expect(visitor.cookies.get('mock_issuer_session')).not.toBe(before)
    const old = createVisitor(issuer)
    old.cookies.set('mock_issuer_session', before ?? '')
    expect(outcome(await old.open(authorizationUrl(issuer, { prompt: 'none' })))).toBe('login_required')
  })

  it('MX-13: a cookie that was planted before the login is worthless after it', async () => {
    const issuer = await createMockIssuer({ interaction: 'page', clients: [webClient], users })
    const visitor = createVisitor(issuer)
    visitor.cookies.set('mock_issuer_session', 'planted')
    await (await visitor.open(authorizationUrl(issuer))).submit({ user: 'user-1' })
    const attacker = createVisitor(issuer)
    attacker.cookies.set('mock_issuer_session', 'planted')
    expect(outcome(await attacker.open(authorizationUrl(issuer)))).toBe('Sign in')
  })
})

describe('consent', () => {
  it('deny is access_denied, and so is an answer that is no clear yes', async () => {
    for (const action of ['deny', 'ALLOW', '']) {
      const issuer = await createMockIssuer({ interaction: 'page', clients: [webClient], users })
      const consent = await (
        await createVisitor(issuer).open(authorizationUrl(issuer))
      ).submit({ user: 'user-1' })
      expect(outcome(await consent.submit({ action }))).toBe('access_denied')
    }
  })

  it('it is asked again if it was not to be remembered', async () => {
    const issuer = await createMockIssuer({ interaction: 'page', clients: [webClient], users })
    const visitor = createVisitor(issuer)
    const consent = await (await visitor.open(authorizationUrl(issuer))).submit({ user: 'user-1' })
    expect(outcome(await consent.submit({ action: 'allow' }))).toBe('code')
    expect(outcome(await visitor.open(authorizationUrl(issuer)))).toBe('Allow web?')
  })

  it('it can be withdrawn: the tokens end, and the client has to ask again', async () => {
    const { issuer, visitor, code } = await signedIn()
    const { access_token: token } = await json(redeem(issuer, code))
    expect(await introspect(issuer, token)).toMatchObject({ active: true })
    const consent = await visitor.open(authorizationUrl(issuer, { prompt: 'consent' }))
    expect(consent.html).toContain('allowed before')
    const withdrawn = await consent.submit({ action: 'withdraw' })
    expect(withdrawn.html).not.toContain('allowed before')
    expect(await introspect(issuer, token)).toEqual({ active: false })
    expect(outcome(await withdrawn.submit({ action: 'deny' }))).toBe('access_denied')
    expect(outcome(await visitor.open(authorizationUrl(issuer)))).toBe('Allow web?')
  })

  it('it shows what RFC 9396 details are asked for', async () => {
    const issuer = await createMockIssuer({ interaction: 'page', clients: [webClient], users })
    const details = '[{"type":"payment","amount":"<b>5</b>"}]'
    const login = await createVisitor(issuer).open(
      authorizationUrl(issuer, { authorization_details: details })
    )
    const { html } = await login.submit({ user: 'user-1' })
    expect(html).toContain('&quot;type&quot;: &quot;payment&quot;')
    expect(html).not.toContain('<b>')
  })

  it('it is asked anew for every authorization_details', async () => {
    const { issuer, visitor } = await signedIn()
    const changes = { authorization_details: '[{"type":"payment"}]' }
    expect(outcome(await visitor.open(authorizationUrl(issuer, changes)))).toBe('Allow web?')
  })

  it('it cannot be given for a session that ended meanwhile', async () => {
    const issuer = await createMockIssuer({ interaction: 'page', clients: [webClient], users })
    const consent = await (
      await createVisitor(issuer).open(authorizationUrl(issuer))
    ).submit({ user: 'user-1' })
    issuer.signOut()
    expect((await consent.submit({ action: 'allow' })).response.status).toBe(401)
  })
})

describe('interaction of one client', () => {
  it('it wins over that of the issuer, either way', async () => {
    const clients = [{ ...webClient, interaction: 'page' as const }, spaClient]
    const issuer = await createMockIssuer({ clients })
    expect(outcome(await createVisitor(issuer).open(authorizationUrl(issuer)))).toBe('Sign in')
    expect(outcome(await createVisitor(issuer).open(authorizationUrl(issuer, { client_id: 'spa' })))).toBe(
      'code'
    )
  })
})
