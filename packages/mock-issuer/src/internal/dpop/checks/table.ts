import type { ProofCheck } from '../proof.ts'
import { checkAccessTokenHash } from './check-access-token-hash.ts'
import { checkAddress } from './check-address.ts'
import { checkAlgorithm } from './check-algorithm.ts'
import { checkClaims } from './check-claims.ts'
import { checkKey } from './check-key.ts'
import { checkMethod } from './check-method.ts'
import { checkNonce } from './check-nonce.ts'
import { checkSignature } from './check-signature.ts'
import { checkTime } from './check-time.ts'
import { checkType } from './check-type.ts'

/** RFC 9449 section 4.3, the cheap rules first; only a proof its key has signed is worth a nonce. */
export const proofChecks: readonly ProofCheck[] = [
  checkType,
  checkAlgorithm,
  checkKey,
  checkClaims,
  checkMethod,
  checkAddress,
  checkTime,
  checkAccessTokenHash,
  checkSignature,
  checkNonce
]
