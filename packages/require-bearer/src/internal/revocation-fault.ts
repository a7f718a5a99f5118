import { andThen } from '@jeton/gate'
import type { RevocableToken } from '../require-bearer-options.ts'
import type { Fault } from './fault.ts'
import type { Settings } from './settings.ts'
import type { SignedToken } from './token.ts'

const revoked: Fault = {
  code: 'token_revoked',
  detail: 'the revocation check says that the token is revoked'
}
const broken: Fault = {
  code: 'dependency_unavailable',
  detail: 'the revocation check failed',
  retryAfterSeconds: 5
}

/** Asks the application whether a good token has been revoked. An answer that cannot be had is never a pass. */
export function revocationFault(
  token: SignedToken,
  revocation: NonNullable<Settings['revocation']>
): Fault | undefined | Promise<Fault | undefined> {
  try {
    return andThen(revocation(revocableToken(token)), faultFor, () => broken)
  } catch {
    return broken
  }
}

// JavaScript callers may answer with anything; what is neither yes nor no is no answer.
function faultFor(answer: unknown): Fault | undefined {
  if (answer === false) return undefined
  return answer === true ? revoked : broken
}

function revocableToken({ claims, trusted, digest }: SignedToken): RevocableToken {
  const { sub, jti, iat, exp } = claims
  return {
    issuer: trusted.issuer,
    expiresAt: Number(exp),
    digest,
    ...(typeof sub === 'string' && { subject: sub }),
    ...(typeof jti === 'string' && { tokenId: jti }),
    ...(typeof iat === 'number' && { issuedAt: iat })
  }
}
