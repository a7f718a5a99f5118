import { describe, expect, it } from 'vitest'
import { type GateRequest, refusalOf } from '@jeton/gate'
import { CompactEncrypt, exportSPKI, FlattenedEncrypt, importSPKI } from 'jose'
import { accessClaims, createSigner, guardWith } from './support/signer.ts'

const signer = await createSigner('RS256')
const guard = guardWith(signer.jwk, { readFrom: { query: true } })
const [header = '', claims = '', signature = ''] = (await signer.sign()).split('.')

const inHeader = (text: string): GateRequest => ({
  method: 'GET',
  url: '/',
  header: name => (name === 'authorization' ? [`Bearer ${text}`] : [])
})
const inQuery = (text: string): GateRequest => ({
  method: 'GET',
  url: `/?access_token=${encodeURIComponent(text)}`,
  header: () => []
})

async function codeOf(request: GateRequest): Promise<string> {
  const decision = await guard(request)
  return decision.outcome === 'grant' ? 'grant' : refusalOf(decision).code
}

const protectedMembers = { protected: header, signature }
const json = {
  flattened: JSON.stringify({ payload: claims, ...protectedMembers }),
  general: JSON.stringify({ payload: claims, signatures: [protectedMembers] }),
  'general with two signatures': JSON.stringify({
    payload: claims,
    signatures: [protectedMembers, { protected: header, signature: 'AAAA' }]
  })
}

describe('the JSON serialization of a true signature', () => {
  it('is one: in the compact form the same parts are granted', async () => {
    expect(await codeOf(inHeader([header, claims, signature].join('.')))).toBe('grant')
  })

  it.each(Object.entries(json))('RS-112: ENC-18: ENC-19: %s is refused in every place', async (_, text) => {
    expect(await codeOf(inHeader(text))).toBe('credentials_malformed')
    expect(await codeOf(inQuery(text))).toBe('token_malformed')
    expect(await codeOf(inHeader(Buffer.from(text).toString('base64url')))).toBe('token_malformed')
  })
})

describe('encrypted tokens', () => {
  const plaintext = new TextEncoder().encode(JSON.stringify(accessClaims))
  const secret = new TextEncoder().encode('a password')

  it('RS-125: RS-126: JWE-04: one that is encrypted to the public key of the guard is not opened', async () => {
    const publicKey = await importSPKI(await exportSPKI(signer.publicKey), 'RSA-OAEP')
    const token = await new CompactEncrypt(plaintext)
      .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256GCM', typ: 'at+jwt' })
      .encrypt(publicKey)
    expect(await codeOf(inHeader(token))).toBe('token_encrypted')
  })

  it('RS-126: JWE-01: one with a password costs no iteration of PBES2', async () => {
    const token = await new CompactEncrypt(plaintext)
      .setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' })
      .setKeyManagementParameters({ p2c: 1000 })
      .encrypt(secret)
    const [, ...rest] = token.split('.')
    const costly = { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2s: 'c2FsdHNhbHQ', p2c: 2 ** 31 - 1 }
    const started = performance.now()
    expect(await codeOf(inHeader([encode(costly), ...rest].join('.')))).toBe('token_encrypted')
    // 2^31 iterations take minutes.
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('RS-126: JWE-02: one that is compressed is not inflated', async () => {
    const { protected: first, ...parts } = await new FlattenedEncrypt(plaintext)
      .setProtectedHeader({ alg: 'dir', enc: 'A128GCM' })
      .encrypt(new Uint8Array(16))
    expect(first).toBeDefined()
    const compressed = encode({ alg: 'dir', enc: 'A128GCM', zip: 'DEF' })
    const token = [compressed, '', parts.iv, parts.ciphertext, parts.tag].join('.')
    expect(await codeOf(inHeader(token))).toBe('token_encrypted')
  })

  it.each(['PBES2-HS256+A128KW', 'RSA-OAEP', 'RSA1_5', 'dir', 'ECDH-ES'])(
    'RS-126: %s cannot be asked for',
    alg => {
      expect(() => guardWith(signer.jwk, { algorithms: [alg as 'RS256'] })).toThrow(/algorithms may hold/)
    }
  )

  it('RS-126: zip in the header of a signed token inflates nothing', async () => {
    const token = await signer.sign({}, { zip: 'DEF' })
    expect(await codeOf(inHeader(token))).toBe('grant')
  })
})

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
