import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { introspect, obtainCode, redeem, webClient } from './support/authorization.ts'

describe('stores', () => {
  it('MI-256, MX-19: 10 000 codes are kept, then the oldest goes', async () => {
    const issuer = await createMockIssuer({ clients: [webClient], clock: () => 0 })
    const oldest = await obtainCode(issuer)
    const kept = await obtainCode(issuer)
    for (let count = 0; count < 9999; count += 1) await obtainCode(issuer)
    expect((await redeem(issuer, oldest)).status).toBe(400)
    expect((await redeem(issuer, kept)).status).toBe(200)
  })

  it('MI-256: expired tokens make room first, so none that is valid goes', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const valid = await issuer.opaqueToken({}, { expiresIn: '2h' })
    for (let count = 0; count < 6000; count += 1) await issuer.opaqueToken({}, { expiresIn: '1m' })
    issuer.clock.advance('1h')
    for (let count = 0; count < 6000; count += 1) await issuer.opaqueToken({}, { expiresIn: '1m' })
    expect(await introspect(issuer, valid)).toMatchObject({ active: true })
  })
})
