import { describe, expect, it } from 'vitest'
import { idToken, now, signIn } from './support/app.ts'

describe('authentication context', () => {
  it.each([
    ['gold', 'ok'],
    ['silver', 'ok'],
    ['GOLD', 'acr_mismatch'],
    ['gold silver', 'acr_mismatch'],
    [' gold', 'acr_mismatch'],
    ['', 'acr_mismatch'],
    [['gold'], 'acr_mismatch'],
    [1, 'acr_mismatch'],
    [undefined, 'claim_missing']
  ])('OI-10: RS-305: acr %j is %s where gold or silver is asked for', async (acr, code) => {
    expect(await signIn(await idToken({ acr }), { acrValues: ['gold', 'silver'] })).toBe(code)
  })

  it('is not looked at where none is asked for', async () => {
    expect(await signIn(await idToken({ acr: 0 }))).toBe('ok')
  })
})

describe('time of authentication', () => {
  it.each([
    [now, 'ok'],
    [now - 305, 'ok'],
    [now - 306, 'authentication_too_old'],
    [now + 5, 'ok'],
    [now + 6, 'claim_invalid'],
    [String(now), 'claim_invalid'],
    [null, 'claim_invalid'],
    [undefined, 'claim_missing']
  ])('OI-06: RS-305: auth_time %j is %s where 300 seconds are asked for', async (time, code) => {
    expect(await signIn(await idToken({ auth_time: time }), { maxAgeSeconds: 300 })).toBe(code)
  })

  it('OI-06: in the future is refused where nothing is asked for', async () => {
    expect(await signIn(await idToken({ auth_time: now + 3600 }))).toBe('claim_invalid')
    expect(await signIn(await idToken({ auth_time: now - 36_000 }))).toBe('ok')
  })

  it('max_age 0 asks for a sign-in of now', async () => {
    expect(await signIn(await idToken({ auth_time: now - 5 }), { maxAgeSeconds: 0 })).toBe('ok')
    expect(await signIn(await idToken({ auth_time: now - 6 }), { maxAgeSeconds: 0 })).toBe(
      'authentication_too_old'
    )
  })
})
