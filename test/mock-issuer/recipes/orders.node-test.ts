// Run by node-test-recipe.test.ts with `node --test`.
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose'

void describe('orders', () => {
  let issuer: MockIssuer

  before(async () => {
    issuer = await createMockIssuer()
  })
  afterEach(() => issuer.reset())
  after(() => issuer.close())

  void it('a token of the issuer is verified', async () => {
    const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`), { [customFetch]: issuer.fetch })
    const { payload } = await jwtVerify(await issuer.accessToken({ sub: 'u1' }), keys)
    assert.equal(payload.sub, 'u1')
    assert.equal(issuer.requests({ endpoint: 'jwks' }).length, 1)
  })

  void it('every test begins with an empty log', () => {
    assert.deepEqual(issuer.requests(), [])
  })
})
