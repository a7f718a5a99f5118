import { base64url, exportJWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { type BearerGate, verdict } from './support/judge.ts'
import { answering, keyServer } from './support/key-server.ts'
import { createSigner, guardWith } from './support/signer.ts'

const good = await createSigner('ES256')
const other = await createSigner('ES256', { fresh: true })
const rsa = await createSigner('RS256')
const address = 'https://issuer.test/jwks'
const named = { ...good.jwk, kid: 'good' }

/** Makes a guard whose key set is the text of a server, as it would be in the open. */
function guardServing(text: string): BearerGate {
  return guardWith(address, { fetch: keyServer({ [address]: answering(text) }).fetch })
}
/** Serves the good key behind a member that is given as text. */
const guardBeside = (member: string): BearerGate =>
  guardServing(`{"keys":[${member},${JSON.stringify(named)}]}`)
const guardOf = (...keys: readonly unknown[]): BearerGate => guardServing(JSON.stringify({ keys }))

describe('members of a key set that cannot be used', () => {
  it.each<readonly [string, unknown]>([
    ['null', null],
    ['a number', 1],
    ['a text', 'x'],
    ['a list', []],
    ['an empty object', {}],
    ['an unknown key type', { kty: 'XYZ', kid: 'x' }],
    ['an unknown curve', { ...other.jwk, crv: 'P-257' }],
    ['a point that is not on the curve', { ...other.jwk, kid: 'x', x: other.jwk.y, y: other.jwk.x }],
    ['an EC key without y', { kty: 'EC', crv: 'P-256', x: other.jwk.x }],
    ['X-08: an algorithm that does not sign', { ...other.jwk, alg: 'ECDH-ES' }],
    ['NET-08: alg none', { ...other.jwk, alg: 'none' }],
    ['a kid that is a number', { ...other.jwk, kid: 1 }],
    ['an alg that is a number', { ...other.jwk, alg: 1 }],
    ['RS-106: use enc', { ...other.jwk, use: 'enc' }],
    ['RS-106: use in capitals', { ...other.jwk, use: 'SIG' }],
    ['RS-106: key_ops without verify', { ...other.jwk, key_ops: ['encrypt'] }],
    ['RS-106: empty key_ops', { ...other.jwk, key_ops: [] }],
    ['RS-106: key_ops of numbers', { ...other.jwk, key_ops: [1, 'verify'] }],
    ['RS-157: an oct key', { kty: 'oct', k: base64url.encode('secret'), kid: 'good' }]
  ])('RS-155: %s is skipped and the good key beside it serves', async (_, member) => {
    const guard = guardOf(member, named)
    expect(await verdict(guard, await good.sign({}, { kid: 'good' }))).toBe('grant')
  })

  it('RS-155: a member nested 20000 levels deep is skipped', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const token = await good.sign({}, { kid: 'good' })
    const beside = JSON.stringify({ ...other.jwk, note: 0 }).replace('"note":0', `"note":${deep}`)
    expect(await verdict(guardBeside(beside), token)).toBe('grant')
    const inside = JSON.stringify({ ...other.jwk, key_ops: ['verify', 0] }).replace(',0]', `,${deep}]`)
    expect(await verdict(guardBeside(inside), token)).toBe('grant')
    expect(await verdict(guardBeside(deep), token)).toBe('grant')
  })

  it('RS-106: key_ops verify and use sig are usable', async () => {
    const guard = guardOf({ ...named, use: 'sig', key_ops: ['verify'] })
    expect(await verdict(guard, await good.sign({}, { kid: 'good' }))).toBe('grant')
  })

  it('RS-157: the public half of a private member is not used', async () => {
    const leaked = { ...(await exportJWK(other.privateKey)), kid: 'leaked' }
    const guard = guardOf(leaked, named)
    expect(await verdict(guard, await other.sign({}, { kid: 'leaked' }))).toBe('key_unknown')
    expect(await verdict(guard, await good.sign({}, { kid: 'good' }))).toBe('grant')
  })

  it.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])(
    'RS-157: a member with %s is not used',
    async name => {
      const guard = guardOf({ ...rsa.jwk, [name]: 'AAAA' }, named)
      expect(await verdict(guard, await rsa.sign())).toBe('key_unknown')
    }
  )

  it('RS-156: two keys under one kid serve neither', async () => {
    const guard = guardOf({ ...good.jwk, kid: '1' }, { ...other.jwk, kid: '1' })
    expect(await verdict(guard, await good.sign({}, { kid: '1' }))).toBe('key_unknown')
    expect(await verdict(guard, await other.sign({}, { kid: '1' }))).toBe('key_unknown')
  })

  it('RS-156: one kid for keys of different types is no ambiguity', async () => {
    const guard = guardOf({ ...good.jwk, kid: '1' }, { ...rsa.jwk, kid: '1' })
    expect(await verdict(guard, await good.sign({}, { kid: '1' }))).toBe('grant')
    expect(await verdict(guard, await rsa.sign({}, { kid: '1' }))).toBe('grant')
  })

  it('a set without any usable key is dependency_unavailable', async () => {
    const guard = guardOf({ kty: 'oct', k: 'AAAA' }, { ...good.jwk, use: 'enc' })
    expect(await verdict(guard, await good.sign())).toBe('dependency_unavailable')
  })

  it('names of Object.prototype as kid find nothing', async () => {
    const guard = guardOf(named)
    for (const kid of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await verdict(guard, await good.sign({}, { kid }))).toBe('key_unknown')
    }
  })
})

describe('weak RSA keys', () => {
  const weak = (members: object): BearerGate => guardOf({ ...rsa.jwk, ...members, kid: 'rsa' }, named)
  const small = base64url.encode(base64url.decode(rsa.jwk.n ?? '').subarray(0, 128))

  it('RS-105: 2048 bits with e = 65537 are used', async () => {
    expect(await verdict(weak({}), await rsa.sign({}, { kid: 'rsa' }))).toBe('grant')
  })

  it.each<readonly [string, object]>([
    ['a modulus of 1024 bits', { n: small }],
    ['e = 1', { e: 'AQ' }],
    ['e = 1 behind zeros', { e: 'AAAB' }],
    ['an even e', { e: 'AQAA' }],
    ['no e', { e: undefined }],
    ['n that is no base64url', { n: `${rsa.jwk.n}=` }]
  ])('RS-105: X-09: with %s the key is not used', async (_, members) => {
    expect(await verdict(weak(members), await rsa.sign({}, { kid: 'rsa' }))).toBe('key_unknown')
  })
})
