import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { post, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'
import { verify } from './support/verify.ts'

const type = 'application/token-introspection+jwt'

describe('introspection answers that are JWTs', () => {
  it('MI-152: on request the answer is signed for the caller, without sub and exp at the top', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const token = await issuer.accessToken({ sub: 'u1' })
    const response = await issuer.fetch(`${issuer.url}/introspect`, {
      method: 'POST',
      headers: { accept: `text/html;q=0.1, ${type}`, authorization: basic('web', 's') },
      body: new URLSearchParams({ token })
    })
    expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      type,
      'no-store'
    ])
    const { payload, protectedHeader } = await verify(issuer, await response.text(), { audience: 'web' })
    expect(protectedHeader).toMatchObject({ typ: 'token-introspection+jwt', alg: 'RS256' })
    expect(Object.keys(payload).toSorted()).toEqual(['aud', 'iat', 'iss', 'token_introspection'])
    expect(payload['token_introspection']).toMatchObject({ active: true, sub: 'u1' })
  })

  it('MI-151, MI-152: an unknown token is inactive in it and nothing more; the registered algorithm signs', async () => {
    const clients = [{ ...webClient, introspectionSignedResponseAlg: 'ES384' }] as const
    const issuer = await createMockIssuer({ clients })
    const headers = { accept: type, authorization: basic('web', 's') }
    const body = new URLSearchParams({ token: 'x' })
    const response = await issuer.fetch(`${issuer.url}/introspect`, { method: 'POST', headers, body })
    const { payload, protectedHeader } = await verify(issuer, await response.text())
    expect([payload['token_introspection'], protectedHeader.alg]).toEqual([{ active: false }, 'ES384'])
  })

  it('MI-150, MI-152: without the wish it is JSON, and an error is JSON in any case', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    expect(await json(post(issuer, '/introspect', { token: 'x' }))).toEqual({ active: false })
    const headers = { accept: type, authorization: basic('web', 'wrong') }
    const body = new URLSearchParams({ token: 'x' })
    const refused = await issuer.fetch(`${issuer.url}/introspect`, { method: 'POST', headers, body })
    expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/json'])
  })
})
