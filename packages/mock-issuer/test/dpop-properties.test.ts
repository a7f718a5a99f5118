import { createMockIssuer } from '@jeton/mock-issuer'
import { array, asyncProperty, assert, constantFrom, jsonValue, object, oneof, string } from 'fast-check'
import { expect, it } from 'vitest'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Header fields hold visible ASCII. */
const fieldText = string({ unit: constantFrom(...'abcXYZ019.-_, ={}[]"'.split('')) })

it('MI-116: no text in the DPoP header is a 500, and none that nobody signed is a 200', async () => {
  const issuer = await createMockIssuer({ clients: [{ clientId: 'service', clientSecret: 's1' }] })
  const ask = (dpop: string) =>
    issuer.fetch(`${issuer.url}/token`, {
      method: 'POST',
      headers: { authorization: basic('service', 's1'), dpop },
      body: new URLSearchParams({ grant_type: 'client_credentials' })
    })
  const claims = { jti: 'a', htm: 'POST', htu: `${issuer.url}/token`, iat: Math.floor(Date.now() / 1000) }
  const wellFormed = array(oneof(jsonValue(), object()), { minLength: 2, maxLength: 2 }).map(
    ([jwk, extra]) =>
      `${encode({ typ: 'dpop+jwt', alg: 'ES256', jwk })}.${encode({ ...claims, extra })}.${encode('signature')}`
  )
  await assert(
    asyncProperty(oneof(fieldText, wellFormed), async text => {
      const response = await ask(text)
      expect(response.status).toBe(400)
      expect(await json(response)).toMatchObject({ error: 'invalid_dpop_proof' })
    })
  )
})

it.each([
  ['a modulus of 16384 bits', { kty: 'RSA', n: 'x'.repeat(2731), e: 'AQAB' }, 'the RSA key is too large'],
  ['a huge exponent', { kty: 'RSA', n: 'x'.repeat(342), e: 'x'.repeat(300) }, 'the RSA key is too large'],
  ['members that are no texts', { kty: 'EC', crv: {}, x: 1, y: [] }, 'the signature is not of the key in jwk']
])('DPX-05: a key with %s is refused for it', async (_, jwk, reason) => {
  const issuer = await createMockIssuer({ clients: [{ clientId: 'service', clientSecret: 's1' }] })
  const client = await issuer.dpop()
  const proof = await client.proof({ method: 'POST', url: `${issuer.url}/token` }, { header: { jwk } })
  const response = await issuer.fetch(`${issuer.url}/token`, {
    method: 'POST',
    headers: { authorization: basic('service', 's1'), dpop: proof },
    body: new URLSearchParams({ grant_type: 'client_credentials' })
  })
  expect(await json(response)).toMatchObject({ error_description: `DPoP proof: ${reason}` })
})
