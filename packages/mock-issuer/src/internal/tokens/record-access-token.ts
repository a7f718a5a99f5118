import type { IssuerContext } from '../context.ts'
import type { AccessToken } from '../state/access-token.ts'
import type { Authorization } from '../state/authorization.ts'
import type { Confirmation } from './confirmation.ts'

/** Remembers an access token under its whole text, so that a changed one is another one. */
export function recordAccessToken(
  { state }: IssuerContext,
  text: string,
  claims: Readonly<Record<string, unknown>>,
  authorization: Authorization,
  confirmation?: Confirmation
): AccessToken {
  const { exp } = claims
  const expiresAt = typeof exp === 'number' ? exp * 1000 : Number.POSITIVE_INFINITY
  return state.accessTokens.add({ id: text, authorization, claims, confirmation, expiresAt, revoked: false })
}
