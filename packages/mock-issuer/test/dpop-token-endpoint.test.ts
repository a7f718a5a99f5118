import {
  type DpopForgeName,
  type MockIssuer,
  type MockIssuerOptions,
  createMockIssuer
} from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const clients = [
  { clientId: 'service', clientSecret: 's1' },
  { clientId: 'bound', clientSecret: 's2', dpopBoundAccessTokens: true }
]

async function setUp(options: MockIssuerOptions = {}) {
  const issuer = await createMockIssuer({ clients, ...options })
  const client = await issuer.dpop()
  return { issuer, client, request: { method: 'POST', url: `${issuer.url}/token` } }
}

function ask(issuer: MockIssuer, dpop?: string, id = 'service', secret = 's1'): Promise<Response> {
  return issuer.fetch(`${issuer.url}/token`, {
    method: 'POST',
    headers: { authorization: basic(id, secret), ...(dpop === undefined ? {} : { dpop }) },
    body: new URLSearchParams({ grant_type: 'client_credentials' })
  })
}

/** These are wrong only where a request carries an access token. */
const aboutAccessTokens: readonly DpopForgeName[] = [
  'missingAth',
  'illTypedAth',
  'hashOfAnotherToken',
  'wrongHashAlgorithm',
  'otherKey',
  'missingProof',
  'bearerScheme',
  'unboundToken'
]

/** JSON that no rule of RFC 9449 forbids. */
const onlyStrictReaders: readonly DpopForgeName[] = ['duplicateMember', 'deeplyNested']

describe('DPoP at the token endpoint', () => {
  it('MI-116: a proof makes token_type DPoP and binds the token to the key', async () => {
    const { issuer, client, request } = await setUp()
    const response = await ask(issuer, await client.proof(request))
    const answer = await json(response)
    expect(response.status).toBe(200)
    expect(answer['token_type']).toBe('DPoP')
    expect(decodeJwt(String(answer['access_token']))['cnf']).toEqual({ jkt: client.jkt })
  })

  it('MI-116: without a proof the token is a bearer token, unless the client is registered for bound ones', async () => {
    const { issuer } = await setUp()
    expect(await json(ask(issuer))).toMatchObject({ token_type: 'Bearer' })
    const refused = await ask(issuer, undefined, 'bound', 's2')
    expect(refused.status).toBe(400)
    expect(await json(refused)).toMatchObject({ error: 'invalid_dpop_proof' })
  })

  it('MI-116: every proof of the catalogue that breaks RFC 9449 is 400 invalid_dpop_proof', async () => {
    const { issuer, client, request } = await setUp()
    const attacks = (await client.forge.all(request)).filter(
      ({ name }) => !aboutAccessTokens.includes(name) && !onlyStrictReaders.includes(name)
    )
    expect(attacks.length).toBe(37)
    for (const { name, first, headers } of attacks) {
      if (first) expect((await ask(issuer, first['dpop'])).status, name).toBe(200)
      const response = await ask(issuer, headers['dpop'])
      expect({ name, status: response.status, ...(await json(response)) }).toMatchObject({
        name,
        status: 400,
        error: 'invalid_dpop_proof'
      })
    }
  })

  it('MI-116: of 20 parallel requests with one proof one is answered', async () => {
    const { issuer, client, request } = await setUp()
    const proof = await client.proof(request)
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(issuer, proof)))
    expect(answers.filter(({ status }) => status === 200).length).toBe(1)
  })

  it.each([
    ['HTTPS://ISSUER.TEST/token', 200],
    ['https://issuer.test:443/token?x=1#f', 200],
    ['https://issuer.test/x/../token', 200],
    ['https://issuer.test/token/', 400],
    ['https://issuer.test\\token', 400],
    ['//issuer.test/token', 400]
  ])('htu %s is answered with %i', async (htu, status) => {
    const { issuer, client, request } = await setUp()
    const response = await ask(issuer, await client.proof(request, { claims: { htu } }))
    expect(response.status).toBe(status)
  })

  it.each([
    [-299, 200],
    [-302, 400],
    [59, 200],
    [62, 400]
  ])('iat %i seconds from now is answered with %i', async (offset, status) => {
    const { issuer, client, request } = await setUp()
    issuer.clock.freeze()
    const iat = Math.floor(issuer.clock.now() / 1000) + offset
    expect((await ask(issuer, await client.proof(request, { claims: { iat } }))).status).toBe(status)
  })

  it('a proof may be used again neither at once nor at the end of its life', async () => {
    const { issuer, client, request } = await setUp()
    issuer.clock.freeze()
    const proof = await client.proof(request)
    expect((await ask(issuer, proof)).status).toBe(200)
    issuer.clock.advance('300s')
    expect(await json(ask(issuer, proof))).toMatchObject({
      error_description: 'DPoP proof: it was used before'
    })
  })

  it('MI-003: the metadata names the algorithms', async () => {
    const { issuer } = await setUp()
    const metadata = await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))
    expect(metadata['dpop_signing_alg_values_supported']).toContain('ES256')
  })
})

describe('dpopNonce', () => {
  it('MI-116: a proof without nonce is 400 use_dpop_nonce with one DPoP-Nonce, and passes with it', async () => {
    const { issuer, client, request } = await setUp({ dpopNonce: true })
    const challenge = await ask(issuer, await client.proof(request))
    expect(challenge.status).toBe(400)
    expect(challenge.headers.get('cache-control')).toBe('no-store')
    expect(await json(challenge)).toMatchObject({ error: 'use_dpop_nonce' })
    const nonce = challenge.headers.get('dpop-nonce') ?? ''
    expect(nonce).toMatch(/^[\w-]{43}$/)
    expect((await ask(issuer, await client.proof(request, { nonce }))).status).toBe(200)
  })

  it('every answer brings the nonce to use next; a nonce ends after ten minutes', async () => {
    const { issuer, client, request } = await setUp({ dpopNonce: true })
    issuer.clock.freeze()
    const nonce = (await ask(issuer)).headers.get('dpop-nonce') ?? ''
    issuer.clock.advance('6m')
    const later = await ask(issuer, await client.proof(request, { nonce }))
    expect(later.status).toBe(200)
    expect(later.headers.get('dpop-nonce')).not.toBe(nonce)
    issuer.clock.advance('5m')
    expect(await json(ask(issuer, await client.proof(request, { nonce })))).toMatchObject({
      error: 'use_dpop_nonce'
    })
  })

  it('the nonce kinds of the catalogue are use_dpop_nonce; a wrong proof is not told the nonce is all it lacks', async () => {
    const { issuer, client, request } = await setUp({ dpopNonce: true })
    const nonce = (await ask(issuer)).headers.get('dpop-nonce') ?? ''
    for (const name of ['missingNonce', 'wrongNonce', 'listedNonce'] as const) {
      const { headers } = await client.forge[name](request, { nonce })
      expect(await json(ask(issuer, headers['dpop']))).toMatchObject({ error: 'use_dpop_nonce' })
    }
    const { headers } = await client.forge.wrongSignature(request)
    expect(await json(ask(issuer, headers['dpop']))).toMatchObject({ error: 'invalid_dpop_proof' })
  })

  it('the nonce of another issuer, or from before a reset, is not accepted', async () => {
    const { issuer, client, request } = await setUp({ dpopNonce: true })
    const other = await createMockIssuer({ clients, dpopNonce: true })
    const foreign = (await ask(other)).headers.get('dpop-nonce') ?? ''
    expect((await ask(issuer, await client.proof(request, { nonce: foreign }))).status).toBe(400)
    const own = (await ask(issuer)).headers.get('dpop-nonce') ?? ''
    issuer.reset()
    expect((await ask(issuer, await client.proof(request, { nonce: own }))).status).toBe(400)
  })

  it('no nonce is handed out unless the option is on', async () => {
    const { issuer } = await setUp()
    expect((await ask(issuer)).headers.has('dpop-nonce')).toBe(false)
  })
})
