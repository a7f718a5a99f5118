import { type OAuthClientProvider, auth } from '@modelcontextprotocol/sdk/client/auth.js'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Delivered, callback, deliver, deliveries } from './support/delivery.ts'

const server = 'https://mcp.test/mcp'

/** What the client remembers between the two halves of the flow. */
interface Remembered {
  client?: Awaited<ReturnType<OAuthClientProvider['clientInformation']>>
  tokens?: Awaited<ReturnType<OAuthClientProvider['tokens']>>
  verifier?: string
  redirectedTo?: URL
}

function provider(memory: Remembered, method: string): OAuthClientProvider {
  return {
    redirectUrl: callback,
    clientMetadata: {
      client_name: 'MCP client',
      redirect_uris: [callback],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: method
    },
    state: () => 'state-1',
    clientInformation: () => memory.client,
    saveClientInformation: information => void (memory.client = information),
    tokens: () => memory.tokens,
    saveTokens: tokens => void (memory.tokens = tokens),
    redirectToAuthorization: url => void (memory.redirectedTo = url),
    saveCodeVerifier: verifier => void (memory.verifier = verifier),
    codeVerifier: () => memory.verifier ?? ''
  }
}

/** The network: the MCP server's metadata (RFC 9728), and the issuer. */
function network({ issuer, fetch: send }: Delivered) {
  return async (input: string | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(input)
    if (url.origin === new URL(issuer.url).origin) return send(url, init)
    if (!url.pathname.startsWith('/.well-known/oauth-protected-resource'))
      return new Response(null, { status: 404 })
    return Response.json({
      resource: server,
      authorization_servers: [issuer.url],
      scopes_supported: ['tools:call', 'offline_access']
    })
  }
}

describe.each(deliveries)('the client of the MCP SDK, %s', delivery => {
  it.each(['none', 'client_secret_basic', 'client_secret_post'])(
    'discovers, registers with %s, signs in with PKCE and resource, and refreshes',
    async method => {
      await using delivered = await deliver(delivery, {})
      const memory: Remembered = {}
      const options = { serverUrl: server, fetchFn: network(delivered) }
      expect(await auth(provider(memory, method), options)).toBe('REDIRECT')
      expect(memory.redirectedTo?.searchParams.get('resource')).toBe(server)

      const back = await delivered.authorize(memory.redirectedTo ?? '')
      expect(back.searchParams.get('state')).toBe('state-1')
      const authorizationCode = back.searchParams.get('code') ?? ''
      expect(await auth(provider(memory, method), { ...options, authorizationCode })).toBe('AUTHORIZED')
      const first = memory.tokens?.access_token ?? ''
      expect(decodeJwt(first)).toMatchObject({ aud: server, client_id: memory.client?.client_id })

      expect(await auth(provider(memory, method), options)).toBe('AUTHORIZED')
      expect(memory.tokens?.access_token).not.toBe(first)
    }
  )

  it('finds an issuer with a path', async () => {
    await using delivered = await deliver(delivery, { url: 'https://issuer.test/tenant/one' })
    const memory: Remembered = {}
    await auth(provider(memory, 'none'), { serverUrl: server, fetchFn: network(delivered) })
    expect(memory.redirectedTo?.pathname).toBe('/tenant/one/authorize')
  })
})
