import type { IssuerContext } from '../../context.ts'
import { type OAuthError, oauthError } from '../../oauth-error.ts'
import type { AuthorizationCode } from '../../state/authorization-code.ts'
import type { TokenRequest } from '../grant.ts'
import { checkClient } from './check-client.ts'
import { checkDetails } from './check-details.ts'
import { checkDpopKey } from './check-dpop-key.ts'
import { checkRedirectUri } from './check-redirect-uri.ts'
import { checkReplay } from './check-replay.ts'
import { checkResource } from './check-resource.ts'
import { checkValidity } from './check-validity.ts'
import { checkVerifier } from './check-verifier.ts'
import type { CodeCheck } from './code-check.ts'

/** In this order: a wrong request neither spends a code nor revokes what came of it. */
const checks: readonly CodeCheck[] = [
  checkClient,
  checkRedirectUri,
  checkVerifier,
  checkDpopKey,
  checkReplay,
  checkValidity,
  checkResource,
  checkDetails
]

/** Spends the code of a request. Nothing waits in between, so of two requests one comes first. */
export function redeemCode(context: IssuerContext, request: TokenRequest): AuthorizationCode | OAuthError {
  const text = request.form.get('code')
  if (text === undefined) return oauthError('invalid_request', 'code is missing')
  const code = context.state.codes.remembered(text)
  if (!code) return oauthError('invalid_grant', 'the code is unknown')
  for (const check of checks) {
    const error = check(context, code, request)
    if (error) return error
  }
  code.redeemed = true
  return code
}
