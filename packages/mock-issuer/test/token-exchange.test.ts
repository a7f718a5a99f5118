import { type ClientOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Changes, introspect, obtainTokens, post, refresh, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'
import { accessTokenType, idTokenType, jwtType, refreshTokenType } from './support/token-types.ts'

const gateway: ClientOptions = { clientId: 'gateway', clientSecret: 'g' }
const clients = [webClient, gateway, { clientId: 'spa' }]

function exchange(
  issuer: MockIssuer,
  changes: Changes,
  authorization = basic('gateway', 'g')
): Promise<Response> {
  const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange' }
  return post(issuer, '/token', { ...grant, subject_token_type: accessTokenType, ...changes }, authorization)
}

async function error(issuer: MockIssuer, changes: Changes): Promise<unknown> {
  return (await json(exchange(issuer, changes)))['error']
}

function chain(depth: number): unknown {
  return depth === 0 ? undefined : { sub: `a${depth}`, act: chain(depth - 1) }
}

describe('token exchange', () => {
  it('MI-114: an access token becomes one for another audience, with the same user and no wider scope', async () => {
    const issuer = await createMockIssuer({ clients })
    const subject = await issuer.accessToken({ sub: 'u1', scope: 'a b' })
    const answer = await json(
      exchange(issuer, { subject_token: subject, scope: 'a', resource: 'urn:orders' })
    )
    expect(answer).toMatchObject({ issued_token_type: accessTokenType, token_type: 'Bearer', scope: 'a' })
    expect(decodeJwt(String(answer['access_token']))).toMatchObject({
      sub: 'u1',
      client_id: 'gateway',
      aud: 'urn:orders',
      scope: 'a'
    })
    expect(await error(issuer, { subject_token: subject, scope: 'a c' })).toBe('invalid_scope')
    expect((await json(exchange(issuer, { subject_token: subject })))['scope']).toBe('a b')
  })

  it('MI-114: the actor is in act, and those who acted before are behind it', async () => {
    const issuer = await createMockIssuer({ clients })
    const subject = await issuer.accessToken({ sub: 'u1', act: { sub: 'first' } })
    const actor = await issuer.accessToken({ sub: 'service', client_id: 'service' })
    const delegation = { subject_token: subject, actor_token: actor, actor_token_type: accessTokenType }
    const { access_token: token } = await json(exchange(issuer, delegation))
    const act = { sub: 'service', client_id: 'service', act: { sub: 'first' } }
    expect(decodeJwt(String(token))['act']).toEqual(act)
    expect(await introspect(issuer, token)).toMatchObject({ active: true, sub: 'u1', act })
    const { access_token: plain } = await json(exchange(issuer, { subject_token: subject }))
    expect(decodeJwt(String(plain))['act']).toEqual({ sub: 'first' })
  })

  it('MI-114: may_act says who alone may act', async () => {
    const issuer = await createMockIssuer({ clients })
    const subject = await issuer.accessToken({ sub: 'u1', may_act: { sub: 'service' } })
    const actAs = async (sub: string) => {
      const actor = { actor_token: await issuer.accessToken({ sub }), actor_token_type: accessTokenType }
      return json(exchange(issuer, { subject_token: subject, ...actor }))
    }
    expect((await actAs('stranger'))['error']).toBe('invalid_request')
    expect(await error(issuer, { subject_token: subject })).toBe('invalid_request')
    expect(await actAs('service')).toHaveProperty('access_token')
  })

  it.each<[string, Changes]>([
    ['no subject', { subject_token_type: undefined }],
    ['a type without a token', {}],
    ['a token without a type', { subject_token: 'T', subject_token_type: undefined }],
    ['an actor without a type', { subject_token: 'T', actor_token: 'T' }],
    ['a type without an actor', { subject_token: 'T', actor_token_type: accessTokenType }],
    ['an unknown type', { subject_token: 'T', subject_token_type: 'urn:x' }],
    ['a wish for an unknown type', { subject_token: 'T', requested_token_type: 'urn:x' }],
    ['an access token named an ID token', { subject_token: 'T', subject_token_type: idTokenType }],
    ['a text nobody issued', { subject_token: 'x' }]
  ])('MI-114, MX-15: %s is invalid_request', async (_, changes) => {
    const issuer = await createMockIssuer({ clients })
    const token = await issuer.accessToken()
    const named = Object.entries(changes).map(([name, value]) => [name, value === 'T' ? token : value])
    expect(await error(issuer, Object.fromEntries(named) as Changes)).toBe('invalid_request')
  })

  it('MX-15: expired, revoked, foreign and endlessly nested subjects are refused, with the reason', async () => {
    const issuer = await createMockIssuer({ clients })
    const stranger = await createMockIssuer({ url: 'https://stranger.test' })
    const subjects = [
      await issuer.accessToken({}, { expiresIn: '1s' }),
      await stranger.accessToken(),
      await issuer.accessToken({ act: chain(100) }),
      await issuer.accessToken({ act: 'x' }),
      await issuer.forge.wrongKey()
    ]
    issuer.clock.advance('1s')
    for (const subject of subjects)
      expect(await error(issuer, { subject_token: subject })).toBe('invalid_request')
    await error(issuer, { subject_token: subjects[2] })
    expect(issuer.explain()).toBe('subject_token: act is deeper than 8')
  })

  it('MX-15: an ID token is for the client that shows it, and not for others', async () => {
    const issuer = await createMockIssuer({ clients })
    const show = (aud: string, sub = 'u1') => issuer.idToken({ aud, sub })
    const own = { subject_token: await show('gateway'), subject_token_type: idTokenType }
    expect(decodeJwt(String((await json(exchange(issuer, own)))['access_token'])).sub).toBe('u1')
    const foreign = { subject_token: await show('web'), subject_token_type: idTokenType }
    expect(await error(issuer, foreign)).toBe('invalid_request')
    expect(await error(issuer, { ...own, subject_token_type: accessTokenType })).toBe('invalid_request')
  })

  it('MX-15: a resource server exchanges only what is meant for it', async () => {
    const bounded = { ...gateway, resources: ['urn:gateway'] }
    const issuer = await createMockIssuer({ clients: [bounded] })
    expect(
      await error(issuer, { subject_token: await issuer.accessToken({ aud: 'urn:other', client_id: 'web' }) })
    ).toBe('invalid_request')
    const good = exchange(issuer, {
      subject_token: await issuer.accessToken({ aud: 'urn:gateway', client_id: 'web' })
    })
    expect((await good).status).toBe(200)
  })

  it('MI-114: what is no access token has token_type N_A, and works as what it is', async () => {
    const issuer = await createMockIssuer({ clients })
    const subject = { subject_token: await issuer.accessToken({ sub: 'u1', scope: 'a' }) }
    const want = (type: string) => json(exchange(issuer, { ...subject, requested_token_type: type }))
    const idToken = await want(idTokenType)
    expect(idToken).toMatchObject({ issued_token_type: idTokenType, token_type: 'N_A', expires_in: 3600 })
    expect(decodeJwt(String(idToken['access_token']))).toMatchObject({ sub: 'u1', aud: 'gateway' })
    const renewable = await want(refreshTokenType)
    expect(renewable['token_type']).toBe('N_A')
    const refreshed = refresh(issuer, renewable['access_token'], {}, basic('gateway', 'g'))
    expect(await json(refreshed)).toMatchObject({ scope: 'a' })
    expect(await want(jwtType)).toMatchObject({ issued_token_type: jwtType, token_type: 'Bearer' })
  })

  it('MI-114: a delegation cannot be turned into a refresh token or an ID token', async () => {
    const issuer = await createMockIssuer({ clients })
    const subject = await issuer.accessToken({ act: { sub: 'first' } })
    for (const type of [refreshTokenType, idTokenType]) {
      expect(await error(issuer, { subject_token: subject, requested_token_type: type })).toBe(
        'invalid_request'
      )
    }
  })

  it('MI-108, MI-112: only a client that authenticates may exchange', async () => {
    const issuer = await createMockIssuer({ clients })
    const subject = { subject_token: await issuer.accessToken() }
    expect((await exchange(issuer, subject, basic('gateway', 'x'))).status).toBe(401)
    expect((await json(exchange(issuer, { ...subject, client_id: 'spa' }, '')))['error']).toBe(
      'unauthorized_client'
    )
  })

  it('MX-09: an exchanged token ends with the session of its subject', async () => {
    const issuer = await createMockIssuer({ clients })
    const { access_token: subject } = await obtainTokens(issuer)
    const { access_token: token } = await json(exchange(issuer, { subject_token: String(subject) }))
    expect(await introspect(issuer, token)).toMatchObject({ active: true })
    await issuer.logout()
    expect(await introspect(issuer, token)).toEqual({ active: false })
  })
})
