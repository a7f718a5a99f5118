import type { IssuerContext } from '../../context.ts'
import type { AuthorizationCode } from '../../state/authorization-code.ts'
import type { Authorization } from '../../state/authorization.ts'
import type { AuthorizationRequest } from './authorization-request.ts'

export function issueCode(
  { clock, random, settings, state }: IssuerContext,
  { redirectUri, codeChallenge, nonce, parameters }: AuthorizationRequest,
  authorization: Authorization
): AuthorizationCode {
  return state.codes.add({
    id: random.text(),
    expiresAt: clock.now() + settings.lifetimes.code,
    authorization,
    redirectUri,
    codeChallenge,
    nonce,
    dpopJkt: parameters.get('dpop_jkt'),
    redeemed: false
  })
}
