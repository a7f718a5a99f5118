import { fetchRequest } from '@jeton/gate'
import { type ClaimsSchema, requireBearer } from '@jeton/require-bearer'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { granted, refused, verdict } from './support/judge.ts'
import { createSigner, guardWith, issuer } from './support/signer.ts'
import { audience, now } from './support/trusted-issuer.ts'

const { jwk, sign } = await createSigner('ES256')
const schema = z.object({ tenant: z.string(), roles: z.array(z.string()).default([]) })
const options = { issuer, audience, jwks: jwk, clock: () => now * 1000 }

describe('a schema for claims', () => {
  it('gives handlers what it made of the claims, with its type, frozen', async () => {
    const guard = requireBearer({ ...options, claims: schema })
    const headers = { authorization: `Bearer ${await sign({ tenant: 't1' })}` }
    const decision = await guard(fetchRequest(new Request('https://api.test/', { headers })))
    if (decision.outcome !== 'grant') throw new Error('refused')
    expectTypeOf(decision.auth.claims).toEqualTypeOf<{ tenant: string; roles: string[] }>()
    expect(decision.auth.claims).toEqual({ tenant: 't1', roles: [] })
    expect(() => decision.auth.claims.roles.push('admin')).toThrow(TypeError)
  })

  it('refuses claims that do not fit, and names the path in the private detail alone', async () => {
    const refusal = await refused(
      guardWith(jwk, { claims: schema }),
      await sign({ tenant: 't1', roles: ['a', 7] })
    )
    expect(refusal).toMatchObject({
      code: 'claim_invalid',
      message: 'a claim of the token is not well formed',
      detail: 'the claims do not fit the schema at roles.1'
    })
    expect(JSON.stringify(refusal)).not.toContain('expected')
  })

  it('may answer later', async () => {
    const later = schema.refine(({ tenant }) => Promise.resolve(tenant === 't1'))
    const guard = guardWith(jwk, { claims: later })
    expect(await verdict(guard, await sign({ tenant: 't1' }))).toBe('grant')
    expect(await verdict(guard, await sign({ tenant: 't2' }))).toBe('claim_invalid')
  })

  it('sees claims only once their signature, time and audience are right', async () => {
    let asked = 0
    const spy: ClaimsSchema<never> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: () => {
          asked += 1
          return { issues: [{}] }
        }
      }
    }
    const guard = guardWith(jwk, { claims: spy })
    expect(await verdict(guard, await sign({ aud: 'https://other.test' }))).toBe('audience_mismatch')
    expect(await verdict(guard, await sign({ exp: now - 60 }))).toBe('token_expired')
    expect(asked).toBe(0)
    expect((await refused(guard, await sign())).detail).toBe('the claims do not fit the schema at the top')
    expect(asked).toBe(1)
  })

  it('without one claims stay as they are', async () => {
    expect((await granted(guardWith(jwk), await sign({ tenant: 't1' }))).claims).toMatchObject({
      tenant: 't1'
    })
  })

  it.each([{}, { '~standard': {} }, 'schema'])('RS-051: %j is a TypeError', stranger => {
    expect(() => guardWith(jwk, { claims: stranger as never })).toThrow('claims must be a schema')
  })
})
