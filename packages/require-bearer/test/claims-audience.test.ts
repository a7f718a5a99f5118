import { describe, expect, it } from 'vitest'
import { granted, verdict } from './support/judge.ts'
import { createSigner, guardWith } from './support/signer.ts'

const { jwk, sign } = await createSigner('ES256')
const guard = guardWith(jwk)
const ours = 'https://api.test'

const rows: readonly (readonly [aud: unknown, answer: string])[] = [
  [ours, 'grant'],
  [[ours], 'grant'],
  [['https://other.test', ours], 'grant'],
  ['https://other.test', 'audience_mismatch'],
  [`${ours}/`, 'audience_mismatch'],
  ['https://API.test', 'audience_mismatch'],
  ['https://api.test.evil.test', 'audience_mismatch'],
  ['api.test', 'audience_mismatch'],
  [`${ours} https://other.test`, 'audience_mismatch'],
  [`${ours},https://other.test`, 'audience_mismatch'],
  ['*', 'audience_mismatch'],
  ['', 'audience_mismatch'],
  [[], 'audience_mismatch'],
  [[[ours]], 'claim_invalid'],
  [[ours, 1], 'claim_invalid'],
  [[ours, null], 'claim_invalid'],
  [{ 0: ours, length: 1 }, 'claim_invalid'],
  [null, 'claim_invalid'],
  [1, 'claim_invalid'],
  [true, 'claim_invalid'],
  [undefined, 'claim_missing']
]

describe('audience of a token', () => {
  it.each(rows)('RS-116: aud %j: %s', async (aud, answer) => {
    expect(await verdict(guard, await sign({ aud }))).toBe(answer)
  })

  it('RS-116: one of several configured audiences is enough', async () => {
    const both = guardWith(jwk, { audience: ['https://a.test', 'https://b.test'] })
    expect(await verdict(both, await sign({ aud: 'https://b.test' }))).toBe('grant')
    expect(await verdict(both, await sign({ aud: 'https://c.test' }))).toBe('audience_mismatch')
  })

  it('the audience of the token is told as a list, whichever form it had', async () => {
    expect((await granted(guard, await sign({ aud: ours }))).audience).toEqual([ours])
    const several = [ours, 'https://other.test']
    expect((await granted(guard, await sign({ aud: several }))).audience).toEqual(several)
  })
})

describe('the clients option', () => {
  const listed = guardWith(jwk, { clients: ['client-1', 'client-2'] })

  it('a token of a listed client for our audience is granted', async () => {
    expect(await verdict(listed, await sign())).toBe('grant')
  })

  it('a token of another client is client_not_allowed, although the audience is right', async () => {
    expect(await verdict(listed, await sign({ client_id: 'client-3' }))).toBe('client_not_allowed')
    expect(await verdict(listed, await sign({ client_id: 'Client-1' }))).toBe('client_not_allowed')
  })

  it.each([undefined, '', 1, null, ['client-1'], { 'client-1': 1 }])(
    'a client_id %j is on no list',
    async clientId => {
      expect(await verdict(listed, await sign({ client_id: clientId }))).toBe('client_not_allowed')
    }
  )

  it.each([undefined, []])('aud %j of a listed client is granted, with an empty audience', async aud => {
    expect((await granted(listed, await sign({ aud }))).audience).toEqual([])
  })

  it.each([undefined, []])('aud %j of another client is client_not_allowed', async aud => {
    expect(await verdict(listed, await sign({ aud, client_id: 'client-3' }))).toBe('client_not_allowed')
  })

  it('RS-116: the list stands in for a missing audience only, not for one of another API', async () => {
    expect(await verdict(listed, await sign({ aud: 'https://other.test' }))).toBe('audience_mismatch')
    expect(await verdict(listed, await sign({ aud: null }))).toBe('claim_invalid')
  })

  it('an Amazon Cognito access token, which has no aud, passes with its client listed', async () => {
    const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a'
    const options = { issuer, clients: ['client-1'] }
    const claims = { iss: issuer, aud: undefined, token_use: 'access', scope: 'orders/read' }
    const token = await sign(claims, { typ: undefined })
    expect(await verdict(guardWith(jwk, options), token)).toBe('grant')
    expect(await verdict(guardWith(jwk, { issuer }), token)).toBe('claim_missing')
  })
})
