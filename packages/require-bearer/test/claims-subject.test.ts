import { describe, expect, it } from 'vitest'
import { granted, refused, verdict } from './support/judge.ts'
import { createSigner, guardWith } from './support/signer.ts'

const { jwk, sign } = await createSigner('ES256')
const guard = guardWith(jwk)

describe('subject of a token', () => {
  it.each(['', 1, 0, null, true, [], ['user-1'], {}])('RS-128: sub %j is claim_invalid', async sub => {
    expect(await verdict(guard, await sign({ sub }))).toBe('claim_invalid')
  })

  it.each(['u', '0', 'auth0|1', 'a'.repeat(2048), '\u0000', 'a\nb', '__proto__'])(
    'RS-128: sub %j is told as it is',
    async sub => {
      expect((await granted(guard, await sign({ sub }))).subject).toBe(sub)
    }
  )

  it('RS-129: issuer and subject are both there to tell users apart', async () => {
    const auth = await granted(guard, await sign({ email: 'admin@example.test' }))
    expect(auth).toMatchObject({ issuer: 'https://issuer.test', subject: 'user-1' })
  })
})

describe('confirmation of a token', () => {
  it.each([{ jkt: 'a' }, { 'x5t#S256': 'a' }, { foo: 1 }, {}, null, 'a', false])(
    'RS-253: cnf %j without proof is binding_unproven',
    async cnf => {
      expect(await verdict(guard, await sign({ cnf }))).toBe('binding_unproven')
    }
  )
})

describe('log texts', () => {
  it.each([
    { claims: { sub: '', note: 'a\r\nSet-Cookie: b' } },
    { claims: { aud: 'x\ninjected' } },
    { claims: {}, header: { kid: 'a\r\ninjected' } }
  ])('RS-134: %j is refused with a detail of one line that quotes nothing', async ({ claims, header }) => {
    const keyed = guardWith({ keys: [{ ...jwk, kid: 'k1' }] })
    const { detail } = await refused(keyed, await sign(claims, header))
    expect(detail).toMatch(/^[\x20-\x7e]+$/)
    expect(detail).not.toMatch(/injected|Set-Cookie/)
  })
})
