import type { JsonObject } from '@jeton/gate'
import { createKeySource, signatureAlgorithms, verifySignature } from '@jeton/issuer-keys'
import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'

const { privateKey, publicKey } = await generateKeyPair('ES256')
const stranger = await generateKeyPair('ES256')
const keys = createKeySource({ issuer: 'any', jwks: await exportJWK(publicKey) })
const algorithms: ReadonlySet<string> = new Set(signatureAlgorithms)

async function signed(header: JsonObject = {}, key = privateKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode('{}'))
    .setProtectedHeader({ ...header, alg: 'ES256' })
    .sign(key)
}

describe('a signature', () => {
  it('counts if the one key that fits has made it', async () => {
    expect(await verifySignature(await signed(), { header: { alg: 'ES256' }, keys, algorithms })).toEqual({
      version: 0
    })
  })

  it('of a stranger does not count', async () => {
    const text = await signed({}, stranger.privateKey)
    expect(await verifySignature(text, { header: { alg: 'ES256' }, keys, algorithms })).toMatchObject({
      code: 'signature_invalid'
    })
  })

  it.each<readonly [JsonObject, string]>([
    [{}, 'algorithm_not_allowed'],
    [{ alg: 'none' }, 'algorithm_not_allowed'],
    [{ alg: 'HS256' }, 'algorithm_not_allowed'],
    [{ alg: 'es256' }, 'algorithm_not_allowed'],
    [{ alg: ['ES256'] }, 'algorithm_not_allowed'],
    [{ alg: 'ES256', crit: ['exp'] }, 'critical_extension_unknown'],
    [{ alg: 'ES256', b64: true }, 'critical_extension_unknown'],
    [{ alg: 'ES256', kid: 1 }, 'token_malformed'],
    [{ alg: 'RS256' }, 'key_unknown']
  ])('RS-100: RS-109: with the header %j is %s', async (header, code) => {
    expect(await verifySignature(await signed(), { header, keys, algorithms })).toMatchObject({ code })
  })
})
