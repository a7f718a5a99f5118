import type { IssuerContext } from '../context.ts'
import type { Duration } from '../duration.ts'
import { catalogue } from '../forge/catalogue.ts'
import { createMint } from '../mint/create-mint.ts'
import { draftIdToken } from '../tokens/draft-id-token.ts'
import type { RefreshTokenOptions } from '../mint/mint-refresh-token.ts'
import { signDraft } from '../tokens/draft.ts'
import { mintAccessToken } from '../tokens/mint-access-token.ts'
import { mintOpaqueToken } from '../tokens/mint-opaque-token.ts'

/** What the form asks for; a member that is not there takes its default. */
export interface TokenWish {
  readonly sub?: string
  readonly clientId?: string
  readonly scope?: string
  readonly audience?: string
  readonly expiresIn?: Duration
  readonly claims: Readonly<Record<string, unknown>>
}

interface TokenKind {
  readonly label: string
  readonly group: 'Good' | 'Bad on purpose'
  readonly make: Make
}

type Make = (context: IssuerContext, wish: TokenWish) => Promise<string>

const good: Readonly<Record<string, readonly [label: string, make: Make]>> = {
  access: ['Access token', (context, wish) => mintAccessToken(context, claimsOf(wish), lifeOf(wish))],
  opaque: ['Opaque access token', (context, wish) => mintOpaqueToken(context, claimsOf(wish), lifeOf(wish))],
  id: [
    'ID token',
    async (context, wish) => signDraft(await draftIdToken(context, aboutClient(wish), lifeOf(wish)))
  ],
  refresh: ['Refresh token', (context, wish) => createMint(context).refreshToken(refreshOf(wish))],
  logout: [
    'Logout token',
    (context, wish) => createMint(context).logoutToken(aboutClient(wish), lifeOf(wish))
  ],
  userinfo: [
    'Signed userinfo answer',
    (context, wish) => createMint(context).userinfoToken(aboutClient(wish), lifeOf(wish))
  ],
  introspection: [
    'Signed introspection answer',
    (context, wish) => createMint(context).introspectionToken({ active: true, ...claimsOf(wish) })
  ],
  assertion: [
    'Client assertion',
    (context, wish) => createMint(context).clientAssertion({ ...clientOf(wish), claims: wish.claims })
  ],
  request: [
    'Request object',
    (context, wish) => createMint(context).requestObject({ ...scopeOf(wish), ...wish.claims }, clientOf(wish))
  ]
}

/** Every kind of token the form offers, by name. */
export const tokenKinds: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ...Object.entries(good).map(([name, [label, make]]): [string, TokenKind] => [
    name,
    { label, group: 'Good', make }
  ]),
  ...Object.entries(catalogue).map(([name, { breaks, make }]): [string, TokenKind] => [
    `forge-${name}`,
    {
      label: `${name}: ${breaks}`,
      group: 'Bad on purpose',
      make: (context, wish) => make(context, claimsOf(wish))
    }
  ])
])

function claimsOf(wish: TokenWish): Record<string, unknown> {
  const { sub, clientId, audience, claims } = wish
  return {
    ...(sub === undefined ? {} : { sub }),
    ...(clientId === undefined ? {} : { client_id: clientId }),
    ...scopeOf(wish),
    ...(audience === undefined ? {} : { aud: audience }),
    ...claims
  }
}

/** The audience of these is the client. */
function aboutClient({ sub, clientId, audience = clientId, claims }: TokenWish): Record<string, unknown> {
  return {
    ...(sub === undefined ? {} : { sub }),
    ...(audience === undefined ? {} : { aud: audience }),
    ...claims
  }
}

function scopeOf({ scope }: TokenWish): { scope?: string } {
  return scope === undefined ? {} : { scope }
}

function lifeOf({ expiresIn }: TokenWish): { expiresIn?: Duration } {
  return expiresIn === undefined ? {} : { expiresIn }
}

function clientOf(wish: TokenWish): { clientId?: string; expiresIn?: Duration } {
  return { ...(wish.clientId === undefined ? {} : { clientId: wish.clientId }), ...lifeOf(wish) }
}

function refreshOf({ sub, audience, ...wish }: TokenWish): RefreshTokenOptions {
  return {
    ...clientOf({ ...wish }),
    ...scopeOf(wish),
    ...(sub === undefined ? {} : { sub }),
    ...(audience === undefined ? {} : { audience })
  }
}
