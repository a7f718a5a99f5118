import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Changes, answer, authorize, obtainTokens, webClient } from './support/authorization.ts'

const users = [{ sub: 'user-1' }, { sub: 'user-2', email: 'two@example.test' }]
const at = Date.UTC(2030, 0, 1)

function issuerOf(options = {}): Promise<MockIssuer> {
  return createMockIssuer({ clients: [webClient], users, clock: () => at, ...options })
}

async function idTokenClaims(issuer: MockIssuer, changes: Changes = {}): Promise<Record<string, unknown>> {
  return decodeJwt(String((await obtainTokens(issuer, changes))['id_token']))
}

async function outcome(issuer: MockIssuer, changes: Changes): Promise<string | undefined> {
  const { code, error } = await answer(authorize(issuer, changes))
  return code === undefined ? error : 'code'
}

describe('sign-in', () => {
  it('MI-057: the nonce comes back in the ID token, each to its own code', async () => {
    const issuer = await issuerOf()
    expect((await idTokenClaims(issuer, { nonce: 'a' }))['nonce']).toBe('a')
    expect(await idTokenClaims(issuer, { nonce: undefined })).not.toHaveProperty('nonce')
  })

  it('MI-057: prompt=none is login_required until a user has signed in, and after signOut', async () => {
    const issuer = await issuerOf()
    expect(await outcome(issuer, { prompt: 'none' })).toBe('login_required')
    expect(await outcome(issuer, {})).toBe('code')
    expect(await outcome(issuer, { prompt: 'none' })).toBe('code')
    issuer.signOut()
    expect(await outcome(issuer, { prompt: 'none' })).toBe('login_required')
    issuer.signIn()
    expect(await outcome(issuer, { prompt: 'none' })).toBe('code')
  })

  it.each(['none login', 'login none', 'none none'])('MI-057: prompt=%s is invalid_request', async prompt => {
    expect(await outcome(await issuerOf(), { prompt })).toBe('invalid_request')
  })

  it('MI-057: max_age brings auth_time, and an older sign-in is renewed', async () => {
    const issuer = await issuerOf()
    expect(await idTokenClaims(issuer)).not.toHaveProperty('auth_time')
    issuer.clock.advance('10m')
    expect((await idTokenClaims(issuer, { max_age: '600' }))['auth_time']).toBe(at / 1000)
    expect((await idTokenClaims(issuer, { max_age: '599' }))['auth_time']).toBe(at / 1000 + 600)
    issuer.clock.advance('1s')
    expect((await idTokenClaims(issuer, { max_age: '0' }))['auth_time']).toBe(at / 1000 + 601)
  })

  it('MI-057: prompt=none with a sign-in older than max_age is login_required', async () => {
    const issuer = await issuerOf()
    issuer.signIn()
    issuer.clock.advance('2s')
    expect(await outcome(issuer, { prompt: 'none', max_age: '2' })).toBe('code')
    expect(await outcome(issuer, { prompt: 'none', max_age: '1' })).toBe('login_required')
    expect(await outcome(issuer, { prompt: 'none', max_age: '0' })).toBe('login_required')
  })

  it.each(['login', 'select_account', 'login consent'])(
    'MI-057: prompt=%s renews the sign-in',
    async prompt => {
      const issuer = await issuerOf()
      issuer.signIn()
      issuer.clock.advance('5s')
      expect((await idTokenClaims(issuer, { prompt, max_age: '60' }))['auth_time']).toBe(at / 1000 + 5)
    }
  )

  it('MI-057: the registered defaults stand in for max_age', async () => {
    const clients = [{ ...webClient, defaultMaxAge: 60 }]
    const issuer = await issuerOf({ clients })
    issuer.signIn()
    issuer.clock.advance('61s')
    expect((await idTokenClaims(issuer))['auth_time']).toBe(at / 1000 + 61)
    const always = await issuerOf({ clients: [{ ...webClient, requireAuthTime: true }] })
    expect((await idTokenClaims(always))['auth_time']).toBe(at / 1000)
  })

  it('a session ends with its lifetime', async () => {
    const issuer = await issuerOf({ lifetimes: { session: '1h' } })
    issuer.signIn()
    issuer.clock.advance('1h')
    expect(await outcome(issuer, { prompt: 'none' })).toBe('login_required')
  })
})

describe('who signs in', () => {
  it('signIn switches the user, and reset switches back', async () => {
    const issuer = await issuerOf()
    expect((await idTokenClaims(issuer))['sub']).toBe('user-1')
    issuer.signIn('user-2')
    expect((await idTokenClaims(issuer))['sub']).toBe('user-2')
    issuer.reset()
    expect((await idTokenClaims(issuer))['sub']).toBe('user-1')
    expect(() => issuer.signIn('nobody')).toThrow(TypeError)
  })

  it.each(['user-2', 'two@example.test'])(
    'login_hint=%s signs that user in, for this request',
    async hint => {
      const issuer = await issuerOf()
      expect((await idTokenClaims(issuer, { login_hint: hint }))['sub']).toBe('user-2')
      expect((await idTokenClaims(issuer))['sub']).toBe('user-1')
      expect((await idTokenClaims(issuer, { login_hint: 'nobody' }))['sub']).toBe('user-1')
    }
  )

  it('MI-057: a hinted user who is not signed in is login_required with prompt=none', async () => {
    const issuer = await issuerOf()
    issuer.signIn()
    const hint = await issuer.idToken({ sub: 'user-2', exp: 1 })
    expect(await outcome(issuer, { prompt: 'none', login_hint: 'user-2' })).toBe('login_required')
    expect(await outcome(issuer, { prompt: 'none', id_token_hint: hint })).toBe('login_required')
    expect((await idTokenClaims(issuer, { id_token_hint: hint }))['sub']).toBe('user-2')
    expect(await outcome(issuer, { prompt: 'none', id_token_hint: hint })).toBe('code')
  })

  it.each([
    ['of another key', (issuer: MockIssuer) => issuer.forge.wrongKey({ sub: 'user-1' })],
    ['of another issuer', (issuer: MockIssuer) => issuer.idToken({ iss: 'https://evil.test' })],
    ['that is an access token', (issuer: MockIssuer) => issuer.accessToken()],
    ['without a subject', (issuer: MockIssuer) => issuer.idToken({ sub: undefined })]
  ])('MI-057: a hint %s is invalid_request', async (_, make) => {
    const issuer = await issuerOf()
    expect(await outcome(issuer, { id_token_hint: await make(issuer) })).toBe('invalid_request')
  })

  it('a hint about a user who does not exist, and an issuer without users, are login_required', async () => {
    const issuer = await issuerOf()
    const hint = await issuer.idToken({ sub: 'gone' })
    expect(await outcome(issuer, { id_token_hint: hint })).toBe('login_required')
    expect(await outcome(await issuerOf({ users: [] }), {})).toBe('login_required')
  })
})
