import type { ProofCheck } from '../proof.ts'
import { proofError } from '../proof-error.ts'
import { accessTokenHash } from '../access-token-hash.ts'

/** RFC 9449 section 4.3, check 12. Without an access token there is nothing to compare. */
export const checkAccessTokenHash: ProofCheck = ({ claims }, { accessToken }) =>
  accessToken === undefined || claims['ath'] === accessTokenHash(accessToken)
    ? undefined
    : proofError('ath is not the hash of the access token')
