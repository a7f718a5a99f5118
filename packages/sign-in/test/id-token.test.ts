import { checkIdToken } from '@jeton/sign-in'
import { describe, expect, it } from 'vitest'
import { app, clientId, idToken, issuer, nonce, now, signIn } from './support/app.ts'

describe('an ID token', () => {
  it('RS-305: of the issuer for this client is proof, and its claims come frozen', async () => {
    const decision = await checkIdToken(await idToken({ sub: 'u1', email: 'u1@example.test' }), {
      ...app,
      nonce
    })
    expect(decision).toMatchObject({
      ok: true,
      claims: { iss: issuer.url, sub: 'u1', email: 'u1@example.test' }
    })
    expect(decision.ok && Object.isFrozen(decision.claims)).toBe(true)
  })

  it('is proof with the marks that issuers add', async () => {
    const token = await idToken({ amr: ['pwd'], sid: 's1', auth_time: now - 60, nbf: now, azp: clientId })
    expect(await signIn(token)).toBe('ok')
  })

  it.each([`${issuer.url}/`, 'https://evil.test', issuer.url.toUpperCase(), 'http://issuer.test'])(
    'RS-305: with iss %j is issuer_mismatch',
    async iss => {
      expect(await signIn(await idToken({ iss }))).toBe('issuer_mismatch')
    }
  )

  it.each([[[issuer.url]], null, 1, '', undefined])('RS-305: with iss %j is refused', async iss => {
    expect(await signIn(await idToken({ iss }))).toBe('token_type_refused')
  })

  it.each([
    ['other'],
    ['WEB'],
    ['web '],
    [''],
    [['other']],
    [[['web']], 'claim_invalid'],
    [[], 'audience_mismatch']
  ])('RS-305: with aud %j is no proof', async (aud, code = 'audience_mismatch') => {
    expect(await signIn(await idToken({ aud }))).toBe(code)
  })

  it.each([
    [undefined, 'claim_missing'],
    [null, 'claim_invalid'],
    [1, 'claim_invalid'],
    [{ 0: 'web' }, 'claim_invalid'],
    [['web', 1], 'claim_invalid']
  ])('RS-305: with aud %j is no proof', async (aud, code) => {
    expect(await signIn(await idToken({ aud }))).toBe(code)
  })

  it('OI-02: RS-306: for somebody else as well is refused, with azp and without', async () => {
    const aud = [clientId, 'evil']
    expect(await signIn(await idToken({ aud, azp: undefined }))).toBe('audience_untrusted')
    expect(await signIn(await idToken({ aud, azp: clientId }))).toBe('audience_untrusted')
    expect(await signIn(await idToken({ aud, azp: 'evil' }))).toBe('audience_untrusted')
  })

  it('RS-306: for an audience that is trusted passes if azp is this client', async () => {
    const aud = [clientId, 'urn:api']
    const trusting = { trustedAudiences: ['urn:api'] }
    expect(await signIn(await idToken({ aud, azp: clientId }), trusting)).toBe('ok')
    expect(await signIn(await idToken({ aud, azp: undefined }), trusting)).toBe('claim_missing')
    expect(await signIn(await idToken({ aud, azp: 'urn:api' }), trusting)).toBe('authorized_party_mismatch')
    expect(await signIn(await idToken({ aud: 'urn:api' }), trusting)).toBe('audience_mismatch')
  })

  it.each(['evil', '', null, 1, ['web']])('OI-02: with azp %j is authorized_party_mismatch', async azp => {
    expect(await signIn(await idToken({ azp }))).toBe('authorized_party_mismatch')
  })

  it.each([
    [undefined, 'claim_missing'],
    ['', 'claim_invalid'],
    [null, 'claim_invalid'],
    [1, 'claim_invalid'],
    [['u1'], 'claim_invalid']
  ])('RS-305: with sub %j is refused', async (sub, code) => {
    expect(await signIn(await idToken({ sub }))).toBe(code)
  })
})

describe('times of an ID token', () => {
  it.each([
    [{ exp: now - 4 }, 'ok'],
    [{ exp: now - 5 }, 'token_expired'],
    [{ exp: String(now + 60) }, 'token_type_refused'],
    [{ exp: undefined }, 'token_type_refused'],
    [{ exp: (now + 60) * 1000 }, 'claim_invalid'],
    [{ iat: undefined }, 'claim_missing'],
    [{ iat: 'now' }, 'claim_invalid'],
    [{ iat: now + 5 }, 'ok'],
    [{ iat: now + 6 }, 'token_not_yet_valid'],
    [{ iat: now - 3, exp: now - 4 }, 'claim_invalid'],
    [{ nbf: now + 5 }, 'ok'],
    [{ nbf: now + 6 }, 'token_not_yet_valid'],
    [{ nbf: [now] }, 'claim_invalid']
  ])('RS-305: %j is %s', async (claims, code) => {
    const times = { iat: now - 60, ...claims }
    expect(await signIn(await idToken(times))).toBe(code)
  })

  it('the tolerance is an option', async () => {
    const token = await idToken({ iat: now - 60, exp: now - 30 })
    expect(await signIn(token, { clockTolerance: 31 })).toBe('ok')
    expect(await signIn(token, { clockTolerance: 0 })).toBe('token_expired')
  })
})

describe('nonce', () => {
  it.each(['other', 'N-1', 'n-1 ', '', ['n-1'], { 0: 'n' }, null, 1, undefined])(
    'OI-01: RS-305: %j is nonce_mismatch where another was sent',
    async value => {
      expect(await signIn(await idToken({ nonce: value }))).toBe('nonce_mismatch')
    }
  )

  it('OI-01: of another sign-in is nonce_mismatch', async () => {
    expect(await signIn(await idToken(), { nonce: 'n-2' })).toBe('nonce_mismatch')
  })

  it('OI-01: is refused where none was sent, so that a lost one does not open the door', async () => {
    expect((await checkIdToken(await idToken(), app)).ok).toBe(false)
    expect((await checkIdToken(await idToken({ nonce: undefined }), app)).ok).toBe(true)
  })
})
