import { type DpopForgeName, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { strictReading } from './support/strict-reading.ts'
import { validateAccessToken } from './support/validate-access-token.ts'

const request = { method: 'GET', url: 'https://api.test/orders/1' }

/** What needs a memory, a nonce or a strict reading of JSON: oauth4webapi has none, and says so. */
const beyondOneRequest: readonly DpopForgeName[] = [
  'reusedProof',
  'reusedJti',
  'missingNonce',
  'wrongNonce',
  'listedNonce',
  'oversized',
  'deeplyNested',
  'duplicateMember'
]

async function forged(algorithm = 'ES256') {
  const issuer = await createMockIssuer()
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const client = await issuer.dpop({ key: await exportJWK(privateKey) })
  const accessToken = await client.token()
  const attacks = await client.forge.all(request, { accessToken, nonce: 'n-1' })
  const send = (headers: Readonly<Record<string, string>>) =>
    validateAccessToken(issuer, new Request(request.url, { headers }))
  const attack = (name: DpopForgeName) => attacks.find(item => item.name === name)!
  return { issuer, client, accessToken, attacks, attack, send }
}

describe('forge of a DPoP client', () => {
  it.each(['ES256', 'RS256', 'EdDSA'])(
    '%s: a good request passes, and every bad one is refused by oauth4webapi',
    async algorithm => {
      const { client, accessToken, attacks, send } = await forged(algorithm)
      await expect(send(await client.headers(request, accessToken))).resolves.toBeDefined()
      const passed: string[] = []
      for (const { name, headers } of attacks) {
        const outcome = await send(headers).then(
          () => name,
          () => undefined
        )
        if (outcome) passed.push(outcome)
      }
      expect(passed.toSorted()).toEqual([...beyondOneRequest].toSorted())
    }
  )

  it('a reused proof or jti comes with the good request to send before it', async () => {
    const { attack, send } = await forged()
    const again = attack('reusedProof')
    expect(again.first).toEqual(again.headers)
    const jti = attack('reusedJti')
    await expect(send(jti.first!)).resolves.toBeDefined()
    expect(jti.first!['dpop']).not.toBe(jti.headers['dpop'])
    expect(decodeJwt(jti.first!['dpop']!).jti).toBe(decodeJwt(jti.headers['dpop']!).jti)
  })

  it('nonce kinds differ from a good proof in the nonce alone, and are left out of all() without a nonce', async () => {
    const { client, attack } = await forged()
    const nonces = (['missingNonce', 'wrongNonce', 'listedNonce'] as const).map(
      name => decodeJwt(attack(name).headers['dpop']!)['nonce']
    )
    expect(nonces).toEqual([undefined, 'another-nonce', ['n-1']])
    const names = (await client.forge.all(request)).map(({ name }) => name)
    expect(names).not.toContain('missingNonce')
  })

  it.each(['oversized', 'deeplyNested', 'duplicateMember'] as const)(
    '%s breaks the rule of strict reading it is named after',
    async name => {
      const { attack } = await forged()
      expect(strictReading(attack(name).headers['dpop']!)).toBe(name)
    }
  )

  it('each kind says what it breaks, by which document and with which error code', async () => {
    const { attacks } = await forged()
    for (const { breaks, section, error } of attacks) {
      expect(breaks).toMatch(/^\S.{5,}/)
      expect(section).toMatch(/^RFC \d{4} section [\d.]+$/)
      expect(['invalid_dpop_proof', 'invalid_token', 'use_dpop_nonce']).toContain(error)
    }
    expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length)
    expect(attacks.length).toBe(50)
  })

  it('a kind called by name makes the same request as all() does, with a token of its own', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.dpop()
    const { name, headers } = await client.forge.privateKey(request)
    expect(name).toBe('privateKey')
    expect(decodeProtectedHeader(headers['dpop']!).jwk).toHaveProperty('d')
    const token = headers['authorization']!.replace('DPoP ', '')
    expect(decodeJwt(token)['cnf']).toEqual({ jkt: client.jkt })
  })

  it('the key a proof is bound by is right in every kind but otherKey', async () => {
    const { attack, client } = await forged()
    expect(decodeProtectedHeader(attack('otherKey').headers['dpop']!).jwk).not.toEqual(client.publicJwk)
    expect(decodeProtectedHeader(attack('wrongSignature').headers['dpop']!).jwk).toEqual(client.publicJwk)
  })

  it('an unknown option is a TypeError', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.dpop()
    await expect(client.forge.all(request, { token: 'a' } as never)).rejects.toThrow('token')
  })
})
