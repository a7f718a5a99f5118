import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'
import { responseTypes } from '../response-types.ts'

/** The digest of RFC 7636 section 4.2 in base64url. */
const challengeSyntax = /^[\w-]{43}$/

export const codeChallenge: AuthorizationCheck = (
  _,
  { client, parameters, responseType, codeChallenge: challenge }
) => {
  const method = parameters.get('code_challenge_method')
  if (challenge === undefined) {
    const needed = client.requirePkce && responseTypes.get(responseType)?.code === true
    return needed || method !== undefined
      ? oauthError('invalid_request', 'code_challenge is missing')
      : undefined
  }
  if (method !== 'S256') return oauthError('invalid_request', 'code_challenge_method must be S256')
  return challengeSyntax.test(challenge)
    ? undefined
    : oauthError('invalid_request', 'code_challenge must be 43 characters of base64url')
}
