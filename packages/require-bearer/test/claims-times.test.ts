import { describe, expect, it } from 'vitest'
import { verdict } from './support/judge.ts'
import { createSigner, guardWith } from './support/signer.ts'
import { now } from './support/trusted-issuer.ts'

const { jwk, sign, signText } = await createSigner('ES256')
const strict = guardWith(jwk, { clockTolerance: 0 })
const usual = guardWith(jwk)

type Row = readonly [what: string, claims: Readonly<Record<string, unknown>>, answer: string]

const withoutTolerance: readonly Row[] = [
  ['RS-117: exp exactly now', { exp: now, iat: now - 9 }, 'token_expired'],
  ['RS-117: exp one second ahead', { exp: now + 1 }, 'grant'],
  ['RS-117: exp a fraction ahead', { exp: now + 0.001 }, 'grant'],
  ['RS-117: exp missing', { exp: undefined }, 'claim_missing'],
  ['RS-117: exp zero', { exp: 0, iat: undefined }, 'token_expired'],
  ['RS-117: exp negative', { exp: -1 }, 'claim_invalid'],
  ['RS-117: exp a text', { exp: String(now + 60) }, 'claim_invalid'],
  ['RS-117: exp null', { exp: null }, 'claim_invalid'],
  ['RS-117: exp true', { exp: true }, 'claim_invalid'],
  ['RS-117: exp a list', { exp: [now + 60] }, 'claim_invalid'],
  ['RS-117: exp in milliseconds', { exp: (now + 60) * 1000 }, 'claim_invalid'],
  ['RS-118: nbf exactly now', { nbf: now }, 'grant'],
  ['RS-118: nbf one second ahead', { nbf: now + 1 }, 'token_not_yet_valid'],
  ['RS-118: nbf a text', { nbf: '0' }, 'claim_invalid'],
  ['RS-118: nbf null', { nbf: null }, 'claim_invalid'],
  ['RS-119: iat exactly now', { iat: now }, 'grant'],
  ['RS-119: iat one second ahead', { iat: now + 1 }, 'token_not_yet_valid'],
  ['RS-119: iat missing', { iat: undefined }, 'grant'],
  ['RS-119: iat a text', { iat: String(now) }, 'claim_invalid'],
  ['RS-119: iat negative', { iat: -1 }, 'claim_invalid']
]

const withFiveSeconds: readonly Row[] = [
  ['RS-120: exp 4 seconds ago', { exp: now - 4, iat: now - 60 }, 'grant'],
  ['RS-120: exp 5 seconds ago', { exp: now - 5, iat: now - 60 }, 'token_expired'],
  ['RS-120: nbf 5 seconds ahead', { nbf: now + 5 }, 'grant'],
  ['RS-120: nbf 6 seconds ahead', { nbf: now + 6 }, 'token_not_yet_valid'],
  ['RS-120: iat 5 seconds ahead', { iat: now + 5 }, 'grant'],
  ['RS-120: iat 6 seconds ahead', { iat: now + 6 }, 'token_not_yet_valid'],
  ['RS-119: exp before iat', { exp: now + 1, iat: now + 2 }, 'claim_invalid'],
  ['RS-119: exp equal to iat', { exp: now + 2, iat: now + 2 }, 'grant']
]

describe('times of a token', () => {
  it.each(withoutTolerance)('%s, tolerance 0', async (_, claims, answer) => {
    expect(await verdict(strict, await sign(claims))).toBe(answer)
  })

  it.each(withFiveSeconds)('%s, tolerance 5', async (_, claims, answer) => {
    expect(await verdict(usual, await sign(claims))).toBe(answer)
  })

  it.each(['exp', 'nbf', 'iat'])(
    'RS-117: %s 1e400, which reads as infinity, is claim_invalid',
    async name => {
      const claims = { iss: 'https://issuer.test', sub: 'u', aud: 'https://api.test', exp: now + 60 }
      const text = JSON.stringify({ ...claims, [name]: 0 }).replace(`"${name}":0`, `"${name}":1e400`)
      expect(await verdict(usual, await signText(text))).toBe('claim_invalid')
    }
  )

  it('a clock that is no number refuses', async () => {
    const broken = guardWith(jwk, { clock: () => Number.NaN })
    expect(await verdict(broken, await sign())).toBe('token_expired')
  })
})
