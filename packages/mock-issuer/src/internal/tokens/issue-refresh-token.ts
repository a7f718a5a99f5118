import type { IssuerContext } from '../context.ts'
import type { Authorization } from '../state/authorization.ts'
import type { RefreshToken } from '../state/refresh-token.ts'
import type { Confirmation } from './confirmation.ts'

/** Issues an opaque refresh token, good for everything the authorization allows. */
export function issueRefreshToken(
  { clock, random, settings, state }: IssuerContext,
  authorization: Authorization,
  confirmation?: Confirmation
): RefreshToken {
  const now = clock.now()
  return state.refreshTokens.add({
    id: random.text(),
    authorization,
    confirmation,
    issuedAt: Math.floor(now / 1000),
    expiresAt: now + settings.lifetimes.refreshToken,
    rotated: false
  })
}
