import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { obtainCode, obtainTokens, webClient } from './support/authorization.ts'

/** Bytes 0, 0, …, then 1, 1, …: every text differs and is known. */
function counting(): (size: number) => Uint8Array {
  let call = -1
  return size => new Uint8Array(size).fill((call += 1))
}

describe('random', () => {
  it('MI-007: codes, tokens and identifiers come from the source that is given', async () => {
    const twins = await Promise.all(
      [0, 1].map(async () => {
        const issuer = await createMockIssuer({ clients: [webClient], random: counting(), clock: () => 0 })
        const { access_token: token } = await obtainTokens(issuer)
        return [await obtainCode(issuer), decodeJwt(String(token)).jti]
      })
    )
    expect(twins[0]).toEqual(twins[1])
    expect(twins[0]?.[1]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  it('MI-007, MI-257: by default two issuers share no code', async () => {
    const codes = await Promise.all(
      [0, 1].map(async () => obtainCode(await createMockIssuer({ clients: [webClient] })))
    )
    expect(new Set(codes).size).toBe(2)
  })

  it('a source that returns another number of bytes is a TypeError', async () => {
    const issuer = await createMockIssuer({ random: () => new Uint8Array(1) })
    await expect(issuer.opaqueToken()).rejects.toThrow('random must return as many bytes')
  })
})
