import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import * as oauth from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { type Changes, authorize, webClient } from './support/authorization.ts'
import { verify } from './support/verify.ts'

async function locationOf(issuer: MockIssuer, changes: Changes): Promise<URL> {
  return new URL((await authorize(issuer, changes)).headers.get('location') ?? '')
}

const idToken = { response_type: 'id_token' }

describe('JWT response modes', () => {
  it('the response is one JWT for the client, and oauth4webapi takes it', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const url = await locationOf(issuer, { response_mode: 'jwt' })
    expect([...url.searchParams.keys()]).toEqual(['response'])
    const server = { issuer: issuer.url, jwks_uri: `${issuer.url}/jwks` }
    const options = { [oauth.customFetch]: issuer.fetch as never }
    const members = await oauth.validateJwtAuthResponse(server, { client_id: 'web' }, url, 's1', options)
    expect(members.get('code')).toMatch(/^[\w-]{43}$/)
  })

  it.each([
    [{ response_mode: 'query.jwt' }, 'search'],
    [{ response_mode: 'fragment.jwt' }, 'hash'],
    [{ response_mode: 'jwt', ...idToken }, 'hash'],
    [{ response_mode: 'jwt', ...idToken, nonce: undefined }, 'hash']
  ] as const)('%j answers in the %s', async (changes, part) => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const response = new URLSearchParams((await locationOf(issuer, changes))[part].slice(1)).get('response')
    const { payload } = await verify(issuer, response ?? '', { audience: 'web' })
    expect(payload).toMatchObject({ state: 's1', iss: issuer.url })
    expect(Number(payload.exp) * 1000 - issuer.clock.now()).toBeLessThanOrEqual(600_000)
  })

  it('an error is signed too, with the algorithm the client is registered for', async () => {
    const clients = [{ ...webClient, authorizationSignedResponseAlg: 'EdDSA' }] as const
    const issuer = await createMockIssuer({ clients })
    const url = await locationOf(issuer, { response_mode: 'query.jwt', prompt: 'none' })
    const { payload, protectedHeader } = await verify(issuer, url.searchParams.get('response') ?? '')
    expect([payload['error'], protectedHeader.alg]).toEqual(['login_required', 'EdDSA'])
  })

  it('form_post.jwt posts it', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const page = await (await authorize(issuer, { response_mode: 'form_post.jwt' })).text()
    const [, response = ''] = /name="response" value="([^"]+)"/.exec(page) ?? []
    expect((await verify(issuer, response)).payload).toHaveProperty('code')
  })

  it('MI-059: a token never travels in a query, signed or not', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const url = await locationOf(issuer, { response_mode: 'query.jwt', ...idToken })
    expect(new URLSearchParams(url.hash.slice(1)).get('error')).toBe('invalid_request')
  })
})
