import { createHash, timingSafeEqual } from 'node:crypto'
import { oauthError } from '../../oauth-error.ts'
import type { CodeCheck } from './code-check.ts'

/** RFC 7636 section 4.1. */
const verifierSyntax = /^[\w.~-]{43,128}$/

/** A verifier is there if and only if a challenge was (RFC 9700 section 4.8.2). */
export const checkVerifier: CodeCheck = (_, { codeChallenge }, { form }) => {
  const verifier = form.get('code_verifier')
  if (verifier === undefined) {
    return codeChallenge === undefined ? undefined : oauthError('invalid_grant', 'code_verifier is missing')
  }
  if (!verifierSyntax.test(verifier)) {
    return oauthError('invalid_request', 'code_verifier must be 43 to 128 unreserved characters')
  }
  if (codeChallenge === undefined) {
    return oauthError('invalid_grant', 'code_verifier is given, but the code has no challenge')
  }
  return fits(verifier, codeChallenge) ? undefined : oauthError('invalid_grant', 'code_verifier is wrong')
}

function fits(verifier: string, challenge: string): boolean {
  const digest = createHash('sha256').update(verifier).digest('base64url')
  return digest.length === challenge.length && timingSafeEqual(Buffer.from(digest), Buffer.from(challenge))
}
