import { type ClientOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Changes, post, webClient } from './support/authorization.ts'
import { type Members, anyText, json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const other: ClientOptions = { clientId: 'other', clientSecret: 'o' }
const clients = [webClient, other]
const users = [{ sub: 'user-1' }, { sub: 'user-2' }]

async function begin(issuer: MockIssuer, changes: Changes = {}): Promise<{ code: string; userCode: string }> {
  const device = await json(post(issuer, '/device_authorization', { scope: 'openid', ...changes }))
  return { code: String(device['device_code']), userCode: String(device['user_code']) }
}

async function poll(issuer: MockIssuer, code: string, authorization?: string): Promise<Members> {
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: code }
  return json(post(issuer, '/token', form, authorization))
}

describe('device authorization', () => {
  it('MI-113: the answer has every member, and the user code is readable', async () => {
    const issuer = await createMockIssuer({ clients })
    const response = await post(issuer, '/device_authorization', { scope: 'openid' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const device = await json(response)
    expect(device).toEqual({
      device_code: anyText,
      user_code: anyText,
      verification_uri: 'https://issuer.test/device',
      verification_uri_complete: `https://issuer.test/device?user_code=${String(device['user_code'])}`,
      expires_in: 600,
      interval: 5
    })
    expect(device['user_code']).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/)
  })

  it('MI-113: pending until the user approves, then tokens for that user, once', async () => {
    const issuer = await createMockIssuer({ clients, users })
    const { code, userCode } = await begin(issuer)
    expect((await poll(issuer, code))['error']).toBe('authorization_pending')
    issuer.device.approve(userCode.toLowerCase().replace('-', ' '), { user: 'user-2' })
    const tokens = await poll(issuer, code)
    expect(tokens).toMatchObject({ token_type: 'Bearer', scope: 'openid', expires_in: 3600 })
    expect(decodeJwt(String(tokens['access_token'])).sub).toBe('user-2')
    expect(decodeJwt(String(tokens['id_token'])).sub).toBe('user-2')
    expect((await poll(issuer, code))['error']).toBe('invalid_grant')
  })

  it('MI-113: twenty parallel polls of an approved device bring tokens once', async () => {
    const issuer = await createMockIssuer({ clients })
    const { code, userCode } = await begin(issuer)
    issuer.device.approve(userCode)
    const answers = await Promise.all(Array.from({ length: 20 }, () => poll(issuer, code)))
    expect(answers.filter(answer => 'access_token' in answer)).toHaveLength(1)
  })

  it('MI-113, MX-14: polling faster than the interval is slow_down, and the interval grows by five seconds', async () => {
    const issuer = await createMockIssuer({ clients, clock: () => 0 })
    const { code } = await begin(issuer)
    const outcomes: unknown[] = []
    for (const pause of ['0s', '4s', '9s', '15s', '15s'] as const) {
      issuer.clock.advance(pause)
      outcomes.push((await poll(issuer, code))['error'])
    }
    const pending = 'authorization_pending'
    expect(outcomes).toEqual([pending, 'slow_down', 'slow_down', pending, pending])
  })

  it('MI-113: a refusal is access_denied and an old code is expired_token', async () => {
    const issuer = await createMockIssuer({ clients })
    const refused = await begin(issuer)
    issuer.device.deny(refused.userCode)
    expect((await poll(issuer, refused.code))['error']).toBe('access_denied')
    const late = await begin(issuer)
    issuer.clock.advance('10m')
    expect((await poll(issuer, late.code))['error']).toBe('expired_token')
    expect(() => issuer.device.approve(late.userCode)).toThrow('no device waits')
  })

  it('MI-108: the code is the client’s own, and the client authenticates', async () => {
    const issuer = await createMockIssuer({ clients })
    const { code, userCode } = await begin(issuer)
    issuer.device.approve(userCode)
    expect((await poll(issuer, code, basic('other', 'o')))['error']).toBe('invalid_grant')
    expect(issuer.explain()).toBe('the device code was issued to "web", the request is from "other"')
    expect((await poll(issuer, code, basic('web', 'x')))['error']).toBe('invalid_client')
    expect(await poll(issuer, code)).toHaveProperty('access_token')
  })

  it('MX-14: a user code decides once, for a user who exists', async () => {
    const issuer = await createMockIssuer({ clients, users })
    const { userCode } = await begin(issuer)
    expect(() => issuer.device.approve(userCode, { user: 'nobody' })).toThrow(TypeError)
    issuer.device.approve(userCode)
    expect(() => issuer.device.deny(userCode)).toThrow('no device waits')
    expect(() => issuer.device.approve('ABCD', { by: 'x' } as never)).toThrow('unknown option "by"')
  })

  it.each<[Changes, string]>([
    [{ scope: '"' }, 'invalid_scope'],
    [{ resource: 'api' }, 'invalid_target'],
    [{ authorization_details: '{}' }, 'invalid_authorization_details']
  ])('MI-113: beginning with %j is %s', async (changes, error) => {
    const issuer = await createMockIssuer({ clients })
    const response = post(issuer, '/device_authorization', changes)
    expect((await json(response))['error']).toBe(error)
  })

  it('MI-113: a client that is not registered for the grant cannot begin', async () => {
    const issuer = await createMockIssuer({ clients: [{ ...webClient, grantTypes: ['authorization_code'] }] })
    const response = post(issuer, '/device_authorization', {})
    expect((await json(response))['error']).toBe('unauthorized_client')
  })
})
