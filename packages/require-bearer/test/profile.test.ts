import { describe, expect, it } from 'vitest'
import { refused, verdict } from './support/judge.ts'
import { createSigner, guardWith } from './support/signer.ts'
import { issuerAndGuard } from './support/trusted-issuer.ts'

const { jwk, sign } = await createSigner('ES256')
const strict = guardWith(jwk, { tokenType: 'at+jwt' })

describe("tokenType 'at+jwt'", () => {
  it('RS-121: an RFC 9068 token of the issuer is granted', async () => {
    const { issuer, guard } = await issuerAndGuard({ tokenType: 'at+jwt' })
    expect(await verdict(guard, await issuer.accessToken())).toBe('grant')
  })

  it.each(['exp', 'aud', 'sub', 'client_id', 'iat', 'jti'])(
    'RS-121: without %s it is claim_missing, and the detail names the claim',
    async name => {
      const refusal = await refused(strict, await sign({ [name]: undefined }))
      expect(refusal.code).toBe('claim_missing')
      expect(refusal.detail).toContain(`${name} is missing`)
    }
  )

  it('RS-121: without iss it is refused before any key is looked up', async () => {
    expect(await verdict(strict, await sign({ iss: undefined }))).toBe('token_type_refused')
  })

  it.each([
    ['client_id', ''],
    ['client_id', 1],
    ['client_id', ['client-1']],
    ['jti', ''],
    ['jti', 7],
    ['jti', null]
  ])('RS-121: %s %j is claim_invalid', async (name, value) => {
    expect(await verdict(strict, await sign({ [name]: value }))).toBe('claim_invalid')
  })

  it('RS-121: an empty aud is none, whatever clients are listed', async () => {
    const listed = guardWith(jwk, { tokenType: 'at+jwt', clients: ['client-1'] })
    expect(await verdict(listed, await sign())).toBe('grant')
    expect(await verdict(listed, await sign({ aud: undefined }))).toBe('claim_missing')
    expect(await verdict(listed, await sign({ aud: [] }))).not.toBe('grant')
  })

  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt', 'Application/At+JWT'])(
    'RS-122: typ %s is granted',
    async typ => {
      expect(await verdict(strict, await sign({}, { typ }))).toBe('grant')
    }
  )

  it.each(['JWT', undefined])('RS-122: typ %s is token_type_refused, with scope and client', async typ => {
    const token = await sign({ scope: 'orders:read' }, { typ })
    expect(await verdict(strict, token)).toBe('token_type_refused')
    expect(await verdict(guardWith(jwk), token)).toBe('grant')
  })

  it.each(['', 'at+jwt ', 'at-jwt', 'application/application/at+jwt', 'x/at+jwt', 1, null, ['at+jwt']])(
    'RS-122: typ %j is refused in both profiles',
    async typ => {
      const token = await sign({ scope: 'orders:read' }, { typ })
      expect(await verdict(strict, token)).toBe('token_type_refused')
      expect(await verdict(guardWith(jwk), token)).toBe('token_type_refused')
    }
  )
})
