import { type ClientAssertionOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Changes, post } from './support/authorization.ts'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const client = { clientId: 'service', tokenEndpointAuthMethod: 'private_key_jwt' } as const
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

function send(
  issuer: MockIssuer,
  assertion: string | undefined,
  changes: Changes = {},
  authorization = ''
): Promise<Response> {
  const proof = { client_assertion: assertion, client_assertion_type: assertionType }
  return post(issuer, '/token', { grant_type: 'client_credentials', ...proof, ...changes }, authorization)
}

async function outcome(sent: Promise<Response>): Promise<unknown[]> {
  const response = await sent
  return [response.status, (await json(response))['error']]
}

const refused = [401, 'invalid_client']

describe('private_key_jwt', () => {
  it('MI-111: an assertion for the issuer authenticates, at every endpoint', async () => {
    const issuer = await createMockIssuer({ clients: [client] })
    expect((await send(issuer, await issuer.clientAssertion())).status).toBe(200)
    for (const path of ['/introspect', '/revoke']) {
      const proof = { client_assertion: await issuer.clientAssertion(), client_assertion_type: assertionType }
      expect((await post(issuer, path, { token: 'x', ...proof }, '')).status).toBe(200)
    }
  })

  it.each<[ClientAssertionOptions['claims'], string]>([
    [{ aud: 'https://issuer.test/token' }, 'aud is "https://issuer.test/token"'],
    [{ aud: ['https://issuer.test', 'https://evil.test'] }, 'aud is ['],
    [{ aud: undefined }, 'aud is undefined'],
    [{ iss: 'other' }, 'iss and sub have to be the client_id'],
    [{ exp: undefined }, 'exp is missing'],
    [{ exp: 1 }, 'it expired'],
    [{ exp: 4_102_444_800 }, 'exp is more than 3600 seconds ahead'],
    [{ jti: undefined }, 'jti is missing']
  ])('MI-111, MX-08: %j is 401 invalid_client, and explained', async (claims, reason) => {
    const issuer = await createMockIssuer({ clients: [client] })
    expect(await outcome(send(issuer, await issuer.clientAssertion({ claims: claims ?? {} })))).toEqual(
      refused
    )
    expect(issuer.explain()).toContain(`the client assertion: ${reason}`)
  })

  it('MI-111, MX-08: a jti is good once, also in twenty parallel requests', async () => {
    const issuer = await createMockIssuer({ clients: [client] })
    const assertion = await issuer.clientAssertion()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(issuer, assertion)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(19)
  })

  it('MX-08: every assertion of the forge is refused, and so is none and HS256 with a public key', async () => {
    const issuer = await createMockIssuer({ clients: [client] })
    const good = await issuer.clientAssertion()
    const forged = await issuer.forge.clientAssertion.all()
    const claims = {
      iss: 'service',
      sub: 'service',
      aud: issuer.url,
      exp: Math.floor(Date.now() / 1000) + 60,
      jti: 'x'
    }
    const unsigned = new UnsecuredJWT(claims).encode()
    const shared = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32))
    for (const assertion of [...forged.map(({ token }) => token), unsigned, shared]) {
      expect((await send(issuer, assertion)).status, assertion).not.toBe(200)
    }
    expect((await send(issuer, good)).status).toBe(200)
  })

  it('MI-111: the registered key set and algorithm decide', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true })
    const jwks = { keys: [await exportJWK(publicKey)] }
    const key = await exportJWK(privateKey)
    const registered = { ...client, jwks, tokenEndpointAuthSigningAlg: 'ES384' }
    const issuer = await createMockIssuer({ clients: [registered] })
    expect((await send(issuer, await issuer.clientAssertion({ key }))).status).toBe(200)
    expect(await outcome(send(issuer, await issuer.clientAssertion()))).toEqual(refused)
  })

  it('MI-111: keys at an address are fetched when they are needed, without redirects', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const calls: unknown[] = []
    const issuer = await createMockIssuer({
      clients: [{ ...client, jwksUri: 'https://service.test/jwks' }],
      fetch: async (url, { redirect }) => {
        calls.push([url, redirect])
        return Response.json({ keys: [await exportJWK(publicKey)] })
      }
    })
    const key = await exportJWK(privateKey)
    expect((await send(issuer, await issuer.clientAssertion({ key }))).status).toBe(200)
    expect(calls).toEqual([['https://service.test/jwks', 'manual']])
  })

  it('MI-109: it is one method among others: no second one, and no other than the registered', async () => {
    const clients = [client, { clientId: 'secretive', clientSecret: 's' }]
    const issuer = await createMockIssuer({ clients })
    const assertion = await issuer.clientAssertion()
    const twice = send(issuer, assertion, {}, basic('service', 's'))
    expect(await outcome(twice)).toEqual([400, 'invalid_request'])
    const other = send(issuer, await issuer.clientAssertion({ clientId: 'secretive' }))
    expect(await outcome(other)).toEqual(refused)
    expect(
      await outcome(send(issuer, undefined, { client_assertion_type: undefined, client_id: 'service' }))
    ).toEqual(refused)
  })

  it.each<[Changes, unknown[]]>([
    [{ client_assertion_type: undefined }, [400, 'invalid_request']],
    [{ client_assertion: undefined }, [400, 'invalid_request']],
    [{ client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer' }, refused],
    [{ client_assertion: 'abc' }, refused],
    [{ client_id: 'other' }, [400, 'invalid_request']]
  ])('MX-08: %j is refused', async (changes, expected) => {
    const issuer = await createMockIssuer({ clients: [client] })
    expect(await outcome(send(issuer, await issuer.clientAssertion(), changes))).toEqual(expected)
  })

  it('MI-003: it is advertised with its algorithms, and client_secret_jwt is not', async () => {
    const issuer = await createMockIssuer()
    const document = await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))
    expect(document['token_endpoint_auth_methods_supported']).toContain('private_key_jwt')
    expect(document['token_endpoint_auth_methods_supported']).not.toContain('client_secret_jwt')
    expect(document['token_endpoint_auth_signing_alg_values_supported']).toContain('ES256')
  })
})
