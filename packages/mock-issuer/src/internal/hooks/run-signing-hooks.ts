import type { IssuerContext } from '../context.ts'
import type { TokenDraft } from '../tokens/draft.ts'
import type { SigningDraft, TokenKind } from './hooks.ts'

/** The draft as the hooks leave it. They get a copy, so nothing else of the issuer changes with it. */
export async function runSigningHooks(
  { hooks, exchange }: IssuerContext,
  draft: TokenDraft,
  kind: TokenKind
): Promise<TokenDraft> {
  if (!hooks.has('beforeSigning')) return draft
  const copy: SigningDraft = structuredClone({ header: draft.header, claims: { ...draft.claims } })
  await hooks.beforeSigning(copy, {
    kind,
    clientId: clientOf(draft, kind) ?? exchange?.clientId,
    grantType: exchange?.grantType,
    endpoint: exchange?.endpoint
  })
  return { ...draft, header: copy.header, claims: copy.claims }
}

/** An access token names its client; whatever else is signed has it as its audience. */
function clientOf({ claims, granted }: TokenDraft, kind: TokenKind): string | undefined {
  const named = kind === 'access_token' ? (granted ?? claims)['client_id'] : (claims['azp'] ?? claims['aud'])
  const [client] = Array.isArray(named) ? (named as unknown[]) : [named]
  return typeof client === 'string' ? client : undefined
}
