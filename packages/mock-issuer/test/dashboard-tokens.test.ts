import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { visitDashboard } from './support/dashboard-visitor.ts'
import { type Dashboard, openDashboard, words } from './support/dashboard.ts'

function mintedToken(html: string): string {
  return /<textarea id="result-token"[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
}

async function inspect({ visitor }: Dashboard, token: string): Promise<string> {
  return words((await visitor.send('/dashboard/tokens', '/dashboard/tokens/inspect', { token })).text)
}

describe('minting at the dashboard', () => {
  it.each([
    ['access', 'at+jwt', { sub: 'u', scope: 's', aud: 'https://a.test', client_id: 'web', extra: 1 }],
    ['id', 'JWT', { sub: 'u', aud: 'https://a.test', extra: 1 }],
    ['logout', 'logout+jwt', { sub: 'u', aud: 'https://a.test', extra: 1 }],
    ['userinfo', 'JWT', { sub: 'u', extra: 1 }],
    ['introspection', 'token-introspection+jwt', {}],
    ['assertion', 'client-authentication+jwt', { sub: 'web', extra: 1 }],
    ['request', 'oauth-authz-req+jwt', { client_id: 'web', extra: 1 }]
  ])('%s is a token of typ %s with what was typed', async (kind, typ, claims) => {
    await using dashboard = await openDashboard()
    const fields = {
      kind,
      sub: 'u',
      clientId: 'web',
      scope: 's',
      audience: 'https://a.test',
      claims: '{"extra":1}'
    }
    const { text } = await dashboard.visitor.send('/dashboard/tokens', '/dashboard/tokens/mint', fields)
    expect(decodeJwt(mintedToken(text))).toMatchObject(claims)
    expect(words(text)).toContain(`typ ${typ}, alg`)
  })

  it('opaque and refresh tokens are known by the issuer and no JWT', async () => {
    await using dashboard = await openDashboard()
    for (const [kind, name] of [
      ['opaque', 'an access token'],
      ['refresh', 'a refresh token']
    ] as const) {
      const { text } = await dashboard.visitor.send('/dashboard/tokens', '/dashboard/tokens/mint', { kind })
      expect(words(text)).toContain(`No JWT`)
      expect(words(text)).toContain(`knows it as ${name}, active`)
    }
  })

  it('every bad token of the catalogue is on offer and can be made', async () => {
    await using dashboard = await openDashboard()
    const { issuer, visitor } = dashboard
    const { text } = await visitor.show('/dashboard/tokens')
    for (const { name } of await issuer.forge.all()) expect(text).toContain(`<option value="forge-${name}"`)
    const fields = { kind: 'forge-expired' }
    const answer = await visitor.send('/dashboard/tokens', '/dashboard/tokens/mint', fields)
    expect(words(answer.text)).toMatch(/Expires [^,]* ago/)
  })
})

describe('inspecting at the dashboard', () => {
  it('it names the key and says how long the token is good', async () => {
    await using dashboard = await openDashboard()
    const { issuer } = dashboard
    const token = await issuer.accessToken({}, { expiresIn: '90s' })
    const kid = (await issuer.keys.list())[0]?.kid ?? ''
    const text = await inspect(dashboard, `Bearer ${token}\n`)
    expect(text).toContain(`Signature by key ${kid} (ES256, published)`)
    expect(text).toContain('Expires in 1 min, at 2030-01-01T00:01:30Z')
    expect(text).toContain('knows it as an access token, active')
    await issuer.keys.unpublish(kid)
    issuer.clock.advance('2m')
    const later = await inspect(dashboard, token)
    expect(later).toContain('(ES256, not published)')
    expect(later).toContain('Expires 30 s ago')
    expect(later).toContain('expired, spent or revoked')
  })

  it.each([
    ['wrongKey', /by none of the issuer.{1,6}s keys, although kid is/],
    ['tamperedPayload', /by none of the issuer.{1,6}s keys/],
    ['algNone', /alg none .*by none/],
    ['illTypedExpiry', /Expires .* is no time/]
  ] as const)('%s shows what is wrong', async (name, pattern) => {
    await using dashboard = await openDashboard()
    expect(await inspect(dashboard, await dashboard.issuer.forge[name]())).toMatch(pattern)
  })

  it.each(['x', 'a.b.c', '..', '{}', 'eyJhbGciOiJub25lIn0.bnVsbA.', 'W10.W10.W10', 'a.'.repeat(100)])(
    'the text %j is no error',
    async text => {
      await using dashboard = await openDashboard()
      expect(await inspect(dashboard, text)).toContain('does not remember it')
    }
  )

  it('it needs no key, but a form of the page', async () => {
    const issuer = await createMockIssuer()
    await issuer.listen()
    await using _ = { [Symbol.asyncDispose]: () => issuer.close() }
    const visitor = await visitDashboard(issuer)
    const token = await issuer.accessToken()
    const answer = await visitor.send('/dashboard/tokens', '/dashboard/tokens/inspect', { token })
    expect(words(answer.text)).toContain('Signature by key')
    const unkeyed = { token, form_key: 'x' }
    expect((await visitor.send('/dashboard/tokens', '/dashboard/tokens/inspect', unkeyed)).status).toBe(403)
  })
})
