import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { introspect, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'

const claims = { sub: 'user-1', scope: 'openid' }

async function setUp(dpopNonce = false) {
  const issuer = await createMockIssuer({ clients: [webClient], dpopNonce })
  const client = await issuer.dpop()
  return {
    issuer,
    client,
    token: await client.token(claims),
    request: { method: 'GET', url: `${issuer.url}/userinfo` }
  }
}

function ask(issuer: MockIssuer, headers: Readonly<Record<string, string>>): Promise<Response> {
  return issuer.fetch(`${issuer.url}/userinfo`, { headers })
}

describe('DPoP at the userinfo endpoint', () => {
  it('MI-154: a bound token with its proof is answered', async () => {
    const { issuer, client, token, request } = await setUp()
    const response = await ask(issuer, await client.headers(request, token))
    expect(await json(response)).toMatchObject({ sub: 'user-1' })
  })

  it('MI-154: every bad request of the catalogue is 401 with its code in a challenge of its scheme', async () => {
    const { issuer, client, token, request } = await setUp()
    const attacks = await client.forge.all(request, { accessToken: token })
    const judged = attacks.filter(({ name }) => name !== 'duplicateMember' && name !== 'deeplyNested')
    for (const { name, error, first, headers } of judged) {
      if (first) expect((await ask(issuer, first)).status, name).toBe(200)
      const response = await ask(issuer, headers)
      const challenge = response.headers.get('www-authenticate') ?? ''
      expect({ name, status: response.status, ...(await json(response)) }).toMatchObject({
        name,
        status: 401,
        error
      })
      expect(challenge.split(' ')[0]).toBe(name === 'bearerScheme' ? 'Bearer' : 'DPoP')
      expect(challenge).toContain(`error="${error}"`)
    }
    expect(judged.length).toBe(45)
  })

  it('MI-154: a nonce is asked for where the option is on', async () => {
    const { issuer, client, token, request } = await setUp(true)
    const challenge = await ask(issuer, await client.headers(request, token))
    expect(challenge.status).toBe(401)
    expect(challenge.headers.get('www-authenticate')).toMatch(/^DPoP .*error="use_dpop_nonce".*algs="ES256/)
    const nonce = challenge.headers.get('dpop-nonce') ?? ''
    expect((await ask(issuer, await client.headers(request, token, { nonce }))).status).toBe(200)
  })

  it('a token bound in an unknown way, or to a certificate nobody shows, is refused', async () => {
    const { issuer } = await setUp()
    for (const cnf of [{ kid: 'k1' }, { jkt: ['a'] }, { 'x5t#S256': 'a' }, 'a']) {
      const token = await issuer.accessToken({ ...claims, cnf })
      const response = await ask(issuer, { authorization: `Bearer ${token}` })
      expect(response.status).toBe(401)
    }
  })

  it('introspection tells the token type and the key', async () => {
    const { issuer, client, token } = await setUp()
    expect(await introspect(issuer, token)).toMatchObject({
      active: true,
      token_type: 'DPoP',
      cnf: { jkt: client.jkt }
    })
  })
})
