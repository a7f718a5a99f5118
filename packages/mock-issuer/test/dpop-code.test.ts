import { type DpopClient, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import {
  answer,
  authorize,
  callback,
  obtainCode,
  spaClient,
  verifier,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'

async function setUp() {
  const issuer = await createMockIssuer({ clients: [webClient, spaClient] })
  return { issuer, client: await issuer.dpop() }
}

async function ask(
  issuer: MockIssuer,
  client: DpopClient | undefined,
  form: Record<string, string>
): Promise<Response> {
  const proof = await client?.proof({ method: 'POST', url: `${issuer.url}/token` })
  const headers = {
    ...(form['client_id'] ? {} : { authorization: basic('web', 's') }),
    ...(proof === undefined ? {} : { dpop: proof })
  }
  return issuer.fetch(`${issuer.url}/token`, { method: 'POST', headers, body: new URLSearchParams(form) })
}

function codeForm(code: string): Record<string, string> {
  return { grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier }
}

describe('dpop_jkt', () => {
  it('MI-064: a code asked for with dpop_jkt is redeemed by that key', async () => {
    const { issuer, client } = await setUp()
    const code = await obtainCode(issuer, { dpop_jkt: client.jkt })
    expect(await json(ask(issuer, client, codeForm(code)))).toMatchObject({ token_type: 'DPoP' })
  })

  it('MI-064: another key, or none, is invalid_grant and does not spend the code', async () => {
    const { issuer, client } = await setUp()
    const code = await obtainCode(issuer, { dpop_jkt: client.jkt })
    for (const sender of [await issuer.dpop(), undefined]) {
      const response = await ask(issuer, sender, codeForm(code))
      expect(response.status).toBe(400)
      expect(await json(response)).toMatchObject({ error: 'invalid_grant' })
    }
    expect((await ask(issuer, client, codeForm(code))).status).toBe(200)
  })

  it.each(['short', `${'a'.repeat(42)}=`, 'a'.repeat(44)])('dpop_jkt %s is invalid_request', async jkt => {
    const { issuer } = await setUp()
    expect(await answer(authorize(issuer, { dpop_jkt: jkt }))).toMatchObject({ error: 'invalid_request' })
  })
})

describe('DPoP and refresh tokens', () => {
  const scope = 'openid offline_access'

  it("MI-116: a public client's refresh token is bound to its key", async () => {
    const { issuer, client } = await setUp()
    const code = await obtainCode(issuer, { client_id: 'spa', scope })
    const tokens = await json(ask(issuer, client, { ...codeForm(code), client_id: 'spa' }))
    const form = {
      grant_type: 'refresh_token',
      refresh_token: String(tokens['refresh_token']),
      client_id: 'spa'
    }
    for (const sender of [await issuer.dpop(), undefined]) {
      expect(await json(ask(issuer, sender, form))).toMatchObject({ error: 'invalid_grant' })
    }
    expect(await json(ask(issuer, client, form))).toMatchObject({ token_type: 'DPoP' })
  })

  it("MI-116: a confidential client's refresh token is not, so that it may change its key", async () => {
    const { issuer, client } = await setUp()
    const tokens = await json(ask(issuer, client, codeForm(await obtainCode(issuer, { scope }))))
    const form = { grant_type: 'refresh_token', refresh_token: String(tokens['refresh_token']) }
    expect(await json(ask(issuer, await issuer.dpop(), form))).toMatchObject({ token_type: 'DPoP' })
  })

  it('a minted refresh token is good for its client, its scope and its key', async () => {
    const { issuer, client } = await setUp()
    const token = await issuer.refreshToken({ clientId: 'spa', scope: 'openid email', jkt: client.jkt })
    const form = { grant_type: 'refresh_token', refresh_token: token, client_id: 'spa' }
    expect(await json(ask(issuer, undefined, form))).toMatchObject({ error: 'invalid_grant' })
    expect(await json(ask(issuer, client, form))).toMatchObject({ scope: 'openid email' })
  })

  it('a minted refresh token is of no use to another client or after its life', async () => {
    const { issuer } = await setUp()
    issuer.clock.freeze()
    const token = await issuer.refreshToken({ clientId: 'web', expiresIn: '10m' })
    const form = { grant_type: 'refresh_token', refresh_token: token }
    expect(await json(ask(issuer, undefined, { ...form, client_id: 'spa' }))).toMatchObject({
      error: 'invalid_grant'
    })
    issuer.clock.advance('10m')
    expect(await json(ask(issuer, undefined, form))).toMatchObject({ error: 'invalid_grant' })
  })
})
