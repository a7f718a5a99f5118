import {
  type ClientOptions,
  type MockIssuer,
  type MockIssuerOptions,
  createMockIssuer
} from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Changes, introspect, post, webClient } from './support/authorization.ts'
import { type Members, json } from './support/json.ts'
import { basic } from './support/token-request.ts'
import { accessTokenType, jwtType } from './support/token-types.ts'

const clients: readonly ClientOptions[] = [webClient, { clientId: 'spa' }]
const partnerUrl = 'https://partner.test'

/** Our issuer, and another one whose keys it fetches. */
async function pair(options: MockIssuerOptions = {}): Promise<{ issuer: MockIssuer; partner: MockIssuer }> {
  const partner = await createMockIssuer({ url: partnerUrl })
  const issuer = await createMockIssuer({
    clients,
    trustedIssuers: [{ issuer: partnerUrl, jwksUri: `${partnerUrl}/jwks` }],
    fetch: (url, init) => partner.fetch(url, init),
    ...options
  })
  return { issuer, partner }
}

function assertion(partner: MockIssuer, claims: Members = {}): Promise<string> {
  const defaults = { sub: 'u1', aud: 'https://issuer.test', jti: 'j1', client_id: undefined }
  return partner.accessToken({ ...defaults, ...claims }, { header: { typ: 'JWT' } })
}

async function grant(issuer: MockIssuer, text: string | undefined, changes: Changes = {}): Promise<Members> {
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: text, ...changes }
  return json(post(issuer, '/token', form))
}

async function grants(issuer: MockIssuer): Promise<unknown> {
  return (await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`)))['grant_types_supported']
}

function exchange(issuer: MockIssuer, token: string, type: string): Promise<Members> {
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: token,
    subject_token_type: type
  }
  return json(post(issuer, '/token', form, basic('web', 's')))
}

describe('the grant jwt-bearer', () => {
  it('MI-115: an assertion of a trusted issuer brings an access token of its user and nothing else', async () => {
    const { issuer, partner } = await pair()
    const answer = await grant(issuer, await assertion(partner), { scope: 'openid a' })
    expect(Object.keys(answer).toSorted()).toEqual(['access_token', 'expires_in', 'scope', 'token_type'])
    expect(decodeJwt(String(answer['access_token']))).toMatchObject({
      iss: issuer.url,
      sub: 'u1',
      client_id: 'web'
    })
    expect(await introspect(issuer, answer['access_token'])).toMatchObject({ active: true, sub: 'u1' })
  })

  it.each<[Members, string]>([
    [{ aud: 'https://issuer.test/token' }, 'aud is "https://issuer.test/token"'],
    [{ aud: ['https://issuer.test', 'https://evil.test'] }, 'aud is ['],
    [{ exp: 1 }, 'it expired'],
    [{ exp: undefined }, 'exp is missing'],
    [{ nbf: 4_102_444_800 }, 'nbf is in the future'],
    [{ iat: 4_102_444_800 }, 'iat is in the future'],
    [{ sub: undefined }, 'sub is missing'],
    [{ iss: 'https://evil.test' }, 'iss https://evil.test is not trusted']
  ])('MI-115: an assertion with %j is invalid_grant, and explained', async (claims, reason) => {
    const { issuer, partner } = await pair()
    expect((await grant(issuer, await assertion(partner, claims)))['error']).toBe('invalid_grant')
    expect(issuer.explain()).toContain(`the assertion: ${reason}`)
  })

  it('MI-115: a jti is good for one use, also in parallel', async () => {
    const { issuer, partner } = await pair()
    const text = await assertion(partner)
    const answers = await Promise.all(Array.from({ length: 20 }, () => grant(issuer, text)))
    expect(answers.filter(answer => 'access_token' in answer)).toHaveLength(1)
    expect(await grant(issuer, await assertion(partner, { jti: 'j2' }))).toHaveProperty('access_token')
  })

  it('MI-115: a forged assertion, none at all, and a broken key server are refused', async () => {
    const { issuer, partner } = await pair()
    const forged = await partner.forge.wrongKey({ aud: issuer.url })
    expect((await grant(issuer, forged))['error']).toBe('invalid_grant')
    expect((await grant(issuer, undefined))['error']).toBe('invalid_request')
    partner.faults.set('jwks', { status: 503 })
    expect((await grant(issuer, await assertion(partner)))['error']).toBe('invalid_grant')
  })

  it('MI-003: it is offered and advertised only with trusted issuers', async () => {
    const alone = await createMockIssuer({ clients })
    expect((await grant(alone, 'x'))['error']).toBe('unsupported_grant_type')
    const name = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
    expect(await grants(alone)).not.toContain(name)
    expect(await grants((await pair()).issuer)).toContain(name)
  })
})

describe('subject tokens of a trusted issuer', () => {
  it.each([accessTokenType, jwtType])('MI-114: a federated token of type %s is exchanged', async type => {
    const { issuer, partner } = await pair()
    const answer = await exchange(issuer, await partner.accessToken({ sub: 'u9', aud: issuer.url }), type)
    expect(decodeJwt(String(answer['access_token']))).toMatchObject({ iss: issuer.url, sub: 'u9' })
  })

  it('MX-15: one that was meant for somebody else is not', async () => {
    const { issuer, partner } = await pair()
    const answer = await exchange(
      issuer,
      await partner.accessToken({ aud: 'https://api.partner.test' }),
      jwtType
    )
    expect(answer['error']).toBe('invalid_request')
    expect(issuer.explain()).toBe('subject_token: aud does not name https://issuer.test')
    const trusted = {
      issuer: partnerUrl,
      jwksUri: `${partnerUrl}/jwks`,
      audience: 'https://api.partner.test'
    }
    const open = await pair({ trustedIssuers: [trusted] })
    const token = await open.partner.accessToken({ aud: 'https://api.partner.test' })
    const allowed = await createMockIssuer({
      clients,
      trustedIssuers: [trusted],
      fetch: (url, init) => open.partner.fetch(url, init)
    })
    expect(await exchange(allowed, token, jwtType)).toHaveProperty('access_token')
  })
})
