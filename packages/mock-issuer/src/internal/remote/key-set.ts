import type { JWK } from 'jose'

/** The public keys of someone else (RFC 7517 section 5). */
export interface KeySet {
  readonly keys: readonly JWK[]
}

export function isKeySet(value: unknown): value is KeySet {
  if (typeof value !== 'object' || value === null || !('keys' in value)) return false
  const { keys } = value
  return Array.isArray(keys) && keys.every(key => typeof key === 'object' && key !== null && 'kty' in key)
}
