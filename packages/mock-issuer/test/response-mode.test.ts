import { createHash } from 'node:crypto'
import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Changes, answer, authorize, callback, redeem, webClient } from './support/authorization.ts'

const hostile = `"><script>alert(1)</script>'-alert(1)-'</title>\u2028`

describe('response modes', () => {
  it.each([
    [{}, '?code='],
    [{ response_mode: 'query' }, '?code='],
    [{ response_mode: 'fragment' }, '#code='],
    [{ response_type: 'id_token' }, '#id_token='],
    [{ response_type: 'code id_token' }, '#code='],
    [{ response_type: 'id_token code', response_mode: 'fragment' }, '#code=']
  ] as [Changes, string][])('MI-056, MI-058, MI-059: %j answers 303 with %s', async (changes, start) => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const response = await authorize(issuer, changes)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')?.startsWith(callback + start)).toBe(true)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await answer(response)).toMatchObject({ state: 's1', iss: 'https://issuer.test' })
  })

  it('MI-059: an ID token never travels in a query', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const response = await authorize(issuer, { response_type: 'id_token', response_mode: 'query' })
    expect(response.headers.get('location')).toContain(`${callback}#error=invalid_request`)
  })

  it.each([{ nonce: undefined }, { scope: 'email' }, { scope: undefined }])(
    'MI-053: an ID token from the authorization endpoint with %j is invalid_request',
    async changes => {
      const issuer = await createMockIssuer({ clients: [webClient] })
      const members = await answer(authorize(issuer, { response_type: 'id_token', ...changes }))
      expect(members['error']).toBe('invalid_request')
    }
  )

  it('MI-119: code id_token binds both by c_hash, and the code can be redeemed', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const { code = '', id_token: idToken = '' } = await answer(
      authorize(issuer, { response_type: 'code id_token' })
    )
    const half = createHash('sha256').update(code).digest().subarray(0, 16).toString('base64url')
    expect(decodeJwt(idToken)).toMatchObject({ aud: 'web', nonce: 'n1', c_hash: half })
    expect((await redeem(issuer, code)).status).toBe(200)
  })

  it('MI-055, MI-119: id_token alone needs no challenge and carries the claims of the scopes', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const none = { code_challenge: undefined, code_challenge_method: undefined }
    const { id_token: idToken = '' } = await answer(
      authorize(issuer, { ...none, response_type: 'id_token', scope: 'openid email' })
    )
    expect(decodeJwt(idToken)).toMatchObject({ nonce: 'n1', email: 'user-1@example.test' })
    expect(decodeJwt(idToken)).not.toHaveProperty('name')
  })
})

describe('form_post page', () => {
  it('MI-059, MI-253: it posts to the client, is framed nowhere and is not stored', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const { status, headers } = await authorize(issuer, { response_mode: 'form_post' })
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer'
    })
    const policy = headers.get('content-security-policy')?.split('; ')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain('form-action https://app.test')
  })

  it('MI-253: the only script is the one the policy names by its digest', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const response = await authorize(issuer, { response_mode: 'form_post' })
    const policy = response.headers.get('content-security-policy')
    const scripts = [...(await response.text()).matchAll(/<script>(.*?)<\/script>/gs)]
    const digests = scripts.map(([, script = '']) => createHash('sha256').update(script).digest('base64'))
    expect(digests).toHaveLength(1)
    expect(policy).toContain(`script-src 'sha256-${digests[0]}'`)
  })

  it.each([
    ['http://[::1]:3000/cb', 'form-action http:'],
    ['com.app:/cb', 'form-action com.app:']
  ])('MI-253: the policy lets the form go to %s', async (uri, directive) => {
    const issuer = await createMockIssuer({ clients: [{ ...webClient, redirectUris: [uri] }] })
    const { headers } = await authorize(issuer, { response_mode: 'form_post', redirect_uri: uri })
    expect(headers.get('content-security-policy')).toContain(directive)
  })

  it('MI-059, MI-254: a hostile state is escaped and arrives unchanged', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const html = await (await authorize(issuer, { response_mode: 'form_post', state: hostile })).text()
    expect(html).not.toContain('alert(1)</script>')
    const [, value = ''] = /name="state" value="([^"]*)"/.exec(html) ?? []
    expect(unescape(value)).toBe(hostile)
  })

  it('MI-059: without a state there is no such field; errors travel the same way', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const changes = { response_mode: 'form_post', state: undefined, prompt: 'foo' }
    const html = await (await authorize(issuer, changes)).text()
    expect(html).toContain('name="error" value="invalid_request"')
    expect(html).not.toContain('name="state"')
  })
})

describe('error page', () => {
  it('MI-253, MI-254: it reflects nothing that was sent and lets no form out', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const sent = { redirect_uri: hostile, client_id: 'web', state: hostile, login_hint: hostile }
    const response = await authorize(issuer, sent)
    expect(response.headers.get('content-security-policy')).toContain("form-action 'none'")
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(await response.text()).not.toContain('alert(1)')
  })
})

function unescape(html: string): string {
  const entities = new Map([
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&amp;', '&']
  ])
  return html.replaceAll(/&[^;]+;/g, entity => entities.get(entity) ?? entity)
}
