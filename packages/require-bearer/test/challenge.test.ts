import { type GateRequest, refusalHeaders, refusalOf } from '@jeton/gate'
import { describe, expect, it } from 'vitest'
import { bearerRequest } from './support/judge.ts'
import { createSigner, guardWith } from './support/signer.ts'

const { jwk, sign } = await createSigner('ES256')
const resourceMetadata = 'https://api.test/.well-known/oauth-protected-resource'
const anonymous: GateRequest = { method: 'GET', url: '/', header: () => [] }

async function challengeFor(options: Parameters<typeof guardWith>[1], request: GateRequest): Promise<string> {
  const decision = await guardWith(jwk, options)(request)
  if (decision.outcome === 'grant') throw new Error('granted')
  return refusalHeaders(refusalOf(decision))['WWW-Authenticate'] ?? ''
}

describe('the challenge of a guard', () => {
  it('RS-034: without options names the realm api', async () => {
    expect(await challengeFor({}, anonymous)).toBe('Bearer realm="api"')
  })

  it('RS-042: names the address of the resource metadata, with and without an error', async () => {
    expect(await challengeFor({ resourceMetadata }, anonymous)).toBe(
      `Bearer realm="api", resource_metadata="${resourceMetadata}"`
    )
    expect(await challengeFor({ resourceMetadata }, bearerRequest(await sign({ exp: 1 })))).toBe(
      'Bearer realm="api", error="invalid_token", error_description="the token has expired", ' +
        `resource_metadata="${resourceMetadata}"`
    )
  })

  it('RS-016: the header is the only place that is read unless another one is asked for', async () => {
    const token = await sign()
    const request: GateRequest = {
      method: 'POST',
      url: `/?access_token=${token}`,
      header: name => (name === 'content-type' ? ['application/x-www-form-urlencoded'] : [`token=${token}`]),
      form: () => ({ access_token: token })
    }
    const withoutHeader = {
      ...request,
      header: (name: string) => (name === 'authorization' ? [] : request.header(name))
    }
    expect(await challengeFor({}, withoutHeader)).toBe('Bearer realm="api"')
  })
})
