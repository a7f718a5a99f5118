import { type PersonaName, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'

type Members = Readonly<Record<string, unknown>>

interface Row {
  readonly persona: PersonaName
  /** The document that lists the claims. */
  readonly source: string
  readonly access: Members
  readonly id: Members
}

const text: unknown = expect.any(String)
const seconds: unknown = expect.any(Number)

const rows: readonly Row[] = [
  {
    persona: 'supabase',
    source: 'https://supabase.com/docs/guides/auth/jwt-fields',
    access: {
      iss: text,
      sub: text,
      aud: 'authenticated',
      exp: seconds,
      iat: seconds,
      email: text,
      phone: text,
      app_metadata: { provider: 'email', providers: ['email'] },
      user_metadata: expect.any(Object),
      role: 'authenticated',
      aal: 'aal1',
      amr: [{ method: 'password', timestamp: seconds }],
      session_id: text,
      is_anonymous: false
    },
    id: {
      iss: text,
      sub: text,
      aud: 'client-1',
      exp: seconds,
      iat: seconds,
      auth_time: seconds,
      client_id: 'client-1',
      email: text,
      email_verified: true,
      name: text
    }
  },
  {
    persona: 'duende',
    source: 'https://docs.duendesoftware.com/identityserver/tokens/',
    access: {
      iss: text,
      nbf: seconds,
      iat: seconds,
      exp: seconds,
      aud: text,
      scope: ['a', 'b'],
      amr: ['pwd'],
      client_id: 'client-1',
      sub: text,
      auth_time: seconds,
      idp: 'local',
      sid: text,
      jti: text
    },
    id: {
      iss: text,
      nbf: seconds,
      iat: seconds,
      exp: seconds,
      aud: 'client-1',
      amr: ['pwd'],
      sid: text,
      sub: text,
      auth_time: seconds,
      idp: 'local'
    }
  },
  {
    persona: 'hydra',
    source: 'https://www.ory.com/docs/oauth2-oidc/jwt-access-token',
    access: {
      aud: ['https://api.test'],
      client_id: 'client-1',
      exp: seconds,
      ext: {},
      iat: seconds,
      iss: text,
      jti: text,
      nbf: seconds,
      scp: ['a', 'b'],
      sub: text
    },
    id: {
      acr: '0',
      aud: ['client-1'],
      auth_time: seconds,
      exp: seconds,
      iat: seconds,
      iss: text,
      jti: text,
      rat: seconds,
      sid: text,
      sub: text
    }
  },
  {
    persona: 'pingone',
    source:
      'https://developer.pingidentity.com/pingone-api/foundations/authentication-concepts/access-tokens-and-id-tokens/token-claims.html',
    access: {
      client_id: 'client-1',
      iss: text,
      jti: text,
      iat: seconds,
      exp: seconds,
      aud: ['https://api.test'],
      scope: 'a b',
      sub: text,
      sid: text,
      auth_time: seconds,
      acr: text,
      env: text,
      org: text
    },
    id: {
      iss: text,
      sub: text,
      aud: 'client-1',
      jti: text,
      iat: seconds,
      exp: seconds,
      acr: text,
      amr: ['pwd'],
      auth_time: seconds,
      sid: text,
      env: text,
      org: text
    }
  }
]

describe('the tokens of a persona', () => {
  it.each(rows)('$persona: have the claims of $source', async ({ persona, access, id }) => {
    const issuer = await createMockIssuer({ persona })
    const given = persona === 'supabase' ? {} : { scope: 'a b' }
    expect(decodeJwt(await issuer.accessToken(given))).toEqual(access)
    expect(decodeJwt(await issuer.idToken())).toEqual(id)
  })

  it('authentik: an access token is what the ID token says, with azp and uid, for the client', async () => {
    const issuer = await createMockIssuer({ persona: 'authentik', clock: () => 1_760_000_000_000 })
    const { azp, uid, ...access } = decodeJwt(await issuer.accessToken())
    expect([azp, uid]).toEqual(['client-1', text])
    expect(access).toEqual(decodeJwt(await issuer.idToken()))
  })

  it.each([
    ['duende', 'at+jwt'],
    ['logto', 'at+jwt'],
    ['supabase', 'JWT'],
    ['okta', undefined],
    ['pingone', undefined]
  ] as const)('%s: the header type of an access token is %s', async (persona, typ) => {
    const issuer = await createMockIssuer({ persona })
    expect(decodeProtectedHeader(await issuer.accessToken()).typ).toBe(typ)
  })
})
