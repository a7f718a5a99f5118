import {
  type MockIssuer,
  type MockIssuerOptions,
  type PersonaName,
  createMockIssuer
} from '@jeton/mock-issuer'
import { fetchRequest, refusalOf } from '@jeton/gate'
import { type PresetName, type TokenKind, classifyToken, presetFor } from '@jeton/id-token-guard'
import { requireBearer } from '@jeton/require-bearer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'

interface Row {
  /** The preset the address of the issuer picks. */
  readonly preset: PresetName
  /** The preset to name, where the address gives nothing away. */
  readonly named?: PresetName
  /** What an access token is taken for, if it is not `access_token`. */
  readonly access?: TokenKind
  /** What an ID token is taken for, if it is not `id_token`. */
  readonly id?: TokenKind
  /** The audience the API is configured for, if it is not the issuer's own default. */
  readonly audience?: string
  /** The accepted client, where tokens have no audience. */
  readonly client?: string
  readonly options?: MockIssuerOptions
}

const rows: Readonly<Record<PersonaName, Row>> = {
  auth0: { preset: 'auth0', id: 'ambiguous' },
  // The audience is the client.
  authentik: { preset: 'authentik', audience: 'client-1', id: 'ambiguous' },
  b2c: { preset: 'b2c', id: 'ambiguous' },
  // One text is both tokens.
  casdoor: { preset: 'none', named: 'casdoor', audience: 'client-1', id: 'access_token' },
  clerk: { preset: 'clerk', client: 'https://app.test', id: 'ambiguous' },
  cognito: { preset: 'cognito', client: 'client-1' },
  curity: { preset: 'none' },
  // Dex makes both tokens alike.
  dex: { preset: 'none', named: 'dex', audience: 'client-1', id: 'access_token' },
  duende: { preset: 'none', named: 'duende', id: 'ambiguous' },
  'entra-v1': { preset: 'entra', id: 'ambiguous' },
  'entra-v2': { preset: 'entra', id: 'ambiguous' },
  // The ID token is the API credential.
  firebase: { preset: 'google', named: 'firebase', audience: 'jeton-test', id: 'access_token' },
  // Access tokens are opaque.
  google: { preset: 'google', access: 'opaque' },
  hydra: { preset: 'hydra', id: 'ambiguous' },
  keycloak: { preset: 'keycloak' },
  logto: { preset: 'logto', id: 'ambiguous' },
  okta: { preset: 'okta', audience: 'api://default' },
  openiddict: { preset: 'none', id: 'ambiguous' },
  pingfed: { preset: 'none', named: 'pingfed', id: 'ambiguous' },
  pingone: { preset: 'pingone', id: 'ambiguous' },
  rauthy: { preset: 'none' },
  salesforce: { preset: 'none', audience: 'https://jeton-test.my.salesforce.com', id: 'ambiguous' },
  spring: { preset: 'none', named: 'spring', audience: 'client-1', id: 'ambiguous' },
  supabase: { preset: 'supabase', audience: 'authenticated', id: 'ambiguous' },
  uaa: { preset: 'uaa', id: 'ambiguous' },
  wso2: { preset: 'none', audience: 'client-1', id: 'ambiguous' },
  zitadel: { preset: 'zitadel', id: 'ambiguous' }
}

const table = Object.entries(rows).map(([persona, row]) => ({ persona: persona as PersonaName, ...row }))

function classify(issuer: MockIssuer, token: string, named: PresetName | undefined): TokenKind {
  return classifyToken(token, named ? { preset: named } : { issuer: issuer.url }).kind
}

async function present(issuer: MockIssuer, token: string, row: Row): Promise<string> {
  const gate = requireBearer({
    issuer: issuer.url,
    audience: row.audience ?? 'https://api.test',
    fetch: issuer.fetch,
    preset: row.named ?? 'auto',
    ...(row.client === undefined ? {} : { clients: [row.client] })
  })
  const headers = { authorization: `Bearer ${token}` }
  const decision = await gate(fetchRequest(new Request('https://api.test/', { headers })))
  return decision.outcome === 'grant' ? 'granted' : refusalOf(decision).code
}

describe('personas and the ID token guard', () => {
  it.each(table)(
    '$persona: the address of the issuer picks the preset $preset',
    async ({ persona, preset }) => {
      const issuer = await createMockIssuer({ persona })
      expect(presetFor(issuer.url)).toBe(preset)
    }
  )

  it.each(table)('$persona: an access token is taken for what it is', async row => {
    const issuer = await createMockIssuer({ persona: row.persona })
    const token = await issuer.accessToken({ scope: 'orders:read' })
    expect(classify(issuer, token, row.named)).toBe(row.access ?? 'access_token')
  })

  it.each(table)('RS-123: $persona: an ID token is taken for what it is', async row => {
    const issuer = await createMockIssuer({ persona: row.persona })
    const token = await issuer.idToken({ nonce: undefined })
    expect(classify(issuer, token, row.named)).toBe(row.id ?? 'id_token')
  })
})

describe('personas and the bearer guard', () => {
  it.each(table.filter(({ access }) => access === undefined))(
    '$persona: an access token is let in',
    async row => {
      const issuer = await createMockIssuer({ persona: row.persona })
      expect(await present(issuer, await issuer.accessToken({ scope: 'orders:read' }), row)).toBe('granted')
    }
  )

  it.each(table.filter(({ id }) => id !== 'access_token'))(
    'RS-123: $persona: an ID token for the same audience is refused',
    async row => {
      const issuer = await createMockIssuer({ persona: row.persona })
      const { aud } = decodeJwt(await issuer.idToken())
      const token = await issuer.idToken({ aud: [row.audience ?? 'https://api.test', aud ?? []].flat() })
      expect(await present(issuer, token, row)).not.toBe('granted')
    }
  )

  it('Google: an opaque token is refused', async () => {
    const issuer = await createMockIssuer({ persona: 'google' })
    expect(await present(issuer, await issuer.accessToken(), rows.google)).toBe('token_malformed')
  })
})
