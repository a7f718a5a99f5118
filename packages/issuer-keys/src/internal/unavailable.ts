import type { KeyFault } from '../key-fault.ts'

/** How long nothing is asked of a key server after it failed. */
export const backOffSeconds = 5

/** Says that the keys cannot be had at the moment, which is no fault of the token. */
export function unavailable(reason: string, retryAfterSeconds: number = backOffSeconds): KeyFault {
  return {
    code: 'dependency_unavailable',
    detail: `keys of the issuer: ${reason}`,
    retryAfterSeconds: Math.max(1, Math.ceil(retryAfterSeconds))
  }
}
