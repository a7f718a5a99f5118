import { hash } from 'node:crypto'
import type { IdTokenOptions } from '@jeton/sign-in'
import { describe, expect, it } from 'vitest'
import { idToken, issuer, signIn } from './support/app.ts'

const accessToken = await issuer.accessToken()

function half(text: string, algorithm: string, part: 'left' | 'right' = 'left'): string {
  const digest = hash(algorithm, text, 'buffer')
  const middle = digest.byteLength / 2
  return (part === 'left' ? digest.subarray(0, middle) : digest.subarray(middle)).toString('base64url')
}

/** Keys are kept by the function that fetches them, and those of the last test lack the next algorithm. */
function freshKeys(): Required<Pick<IdTokenOptions, 'fetch'>> {
  return { fetch: (url, init) => issuer.fetch(url, init) }
}

describe('at_hash', () => {
  it.each(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const)(
    'RS-308: of the access token passes with %s',
    async algorithm => {
      const token = await idToken({}, { algorithm, accessToken })
      expect(await signIn(token, { algorithms: [algorithm], accessToken, ...freshKeys() })).toBe('ok')
    }
  )

  it('OI-04: RS-308: of another token is at_hash_mismatch', async () => {
    const other = await issuer.accessToken({ sub: 'u2' })
    expect(await signIn(await idToken({}, { accessToken: other }), { accessToken })).toBe('at_hash_mismatch')
  })

  it.each([
    ['left half of SHA-512', half(accessToken, 'sha512')],
    ['right half', half(accessToken, 'sha256', 'right')],
    ['whole digest', hash('sha256', accessToken, 'buffer').toString('base64url')],
    ['padded', `${half(accessToken, 'sha256')}==`],
    ['empty', ''],
    ['a list', [half(accessToken, 'sha256')]]
  ])('OI-04: RS-308: %s is at_hash_mismatch', async (_, value) => {
    expect(await signIn(await idToken({ at_hash: value }), { accessToken })).toBe('at_hash_mismatch')
  })

  it('RS-308: has to be there where an access token is given, and is not looked at where none is', async () => {
    expect(await signIn(await idToken(), { accessToken })).toBe('claim_missing')
    expect(await signIn(await idToken({ at_hash: 'x' }))).toBe('ok')
  })
})

describe('c_hash', () => {
  it.each([
    [half('code-1', 'sha256'), 'ok'],
    [half('code-2', 'sha256'), 'c_hash_mismatch'],
    [half('code-1', 'sha512'), 'c_hash_mismatch'],
    [undefined, 'claim_missing']
  ])('RS-308: %j is %s', async (value, code) => {
    expect(await signIn(await idToken({ c_hash: value }), { code: 'code-1' })).toBe(code)
  })
})
