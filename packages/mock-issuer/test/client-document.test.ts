import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { answer, authorize, callback, redeem } from './support/authorization.ts'
import { type Members, json } from './support/json.ts'

const id = 'https://app.test/client.json'
const good = { client_id: id, client_name: 'App', redirect_uris: [callback] }

async function serving(document: Members | Response, on = true) {
  const fetched: [string, RequestInit['redirect']][] = []
  const issuer = await createMockIssuer({
    clientIdMetadataDocuments: on,
    fetch: async (url, { redirect }) => {
      fetched.push([url, redirect])
      return document instanceof Response ? document : Response.json(document)
    }
  })
  return { issuer, fetched }
}

function ask(issuer: MockIssuer, clientId = id): Promise<Response> {
  return authorize(issuer, { client_id: clientId })
}

describe('client identifiers that are addresses', () => {
  it('MI-156: off by default: nothing is fetched', async () => {
    const { issuer, fetched } = await serving(good, false)
    expect((await ask(issuer)).status).toBe(400)
    expect(fetched).toEqual([])
  })

  it('MI-156: when on, the document makes a public client, is fetched once and advertised', async () => {
    const { issuer, fetched } = await serving(good)
    const { code = '' } = await answer(ask(issuer))
    const tokens = await json(redeem(issuer, code, { client_id: id }, ''))
    expect(decodeJwt(String(tokens['access_token']))['client_id']).toBe(id)
    expect(fetched).toEqual([[id, 'manual']])
    issuer.clock.advance('5m')
    await ask(issuer)
    expect(fetched).toHaveLength(2)
    const document = await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))
    expect(document['client_id_metadata_document_supported']).toBe(true)
  })

  it.each<[string, Members | Response]>([
    ['of another client', { ...good, client_id: 'https://app.test/other.json' }],
    ['with a secret', { ...good, client_secret: 's' }],
    ['with a method that needs a secret', { ...good, token_endpoint_auth_method: 'client_secret_post' }],
    ['with a bad redirect_uri', { ...good, redirect_uris: ['http://app.test/cb'] }],
    ['that is not there', new Response('', { status: 404 })],
    ['that redirects', new Response('', { status: 302, headers: { location: 'http://169.254.169.254/' } })],
    ['that is no JSON', new Response('x')],
    ['that is too large', new Response(`{"x":"${'x'.repeat(70_000)}"}`)]
  ])('MI-156: a document %s makes no client', async (_, document) => {
    const { issuer } = await serving(document)
    const response = await ask(issuer)
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
  })

  it.each([
    'https://127.0.0.1/c',
    'https://[::1]/c',
    'https://169.254.169.254/c',
    'https://10.0.0.1/c',
    'https://localhost/c',
    'https://printer.local/c',
    'https://intranet/c',
    'https://app.test',
    'https://app.test/a/../c',
    'https://u:p@app.test/c',
    'https://app.test/c#x'
  ])('MI-156: %s is never fetched', async address => {
    const { issuer, fetched } = await serving({ ...good, client_id: address })
    expect((await ask(issuer, address)).status).toBe(400)
    expect(fetched).toEqual([])
  })
})
