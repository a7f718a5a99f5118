import type { IssuerContext } from '../../context.ts'
import type { ClientAssertionOptions } from '../draft-client-assertion.ts'
import type { LogoutTokenClaims } from '../draft-logout-token.ts'
import { type ClientAssertionForgeName, clientAssertionForgeries } from './client-assertion-forgeries.ts'
import { type LogoutTokenForgeName, logoutTokenForgeries } from './logout-token-forgeries.ts'
import { type TokenForge, createTokenForge } from './token-forge.ts'

/** Makes bad tokens that are not access tokens. */
export interface MintForge {
  /** Makes bad logout tokens (OpenID Connect Back-Channel Logout 1.0 section 2.6). */
  readonly logoutToken: TokenForge<LogoutTokenForgeName, LogoutTokenClaims>
  /** Makes bad client assertions (RFC 7523 section 3). */
  readonly clientAssertion: TokenForge<ClientAssertionForgeName, ClientAssertionOptions>
}

export function createMintForge(context: IssuerContext): MintForge {
  return {
    logoutToken: createTokenForge(context, logoutTokenForgeries),
    clientAssertion: createTokenForge(context, clientAssertionForgeries)
  }
}
