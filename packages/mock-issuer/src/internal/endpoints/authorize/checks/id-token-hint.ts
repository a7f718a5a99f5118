import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'

/** OpenID Connect Core 1.0 section 3.1.2.1: an ID token previously issued here. */
export const idTokenHint: AuthorizationCheck = (_, { idTokenHint: hint }) =>
  hint === 'invalid' ? oauthError('invalid_request', 'id_token_hint was not issued here') : undefined
