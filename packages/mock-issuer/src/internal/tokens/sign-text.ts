import { CompactSign, type CryptoKey } from 'jose'
import type { TokenHeader } from './mint-options.ts'
import { protectedHeader } from './protected-header.ts'

/** A key that can sign, whoever it belongs to. */
export interface PrivateKey {
  readonly algorithm: string
  readonly privateKey: CryptoKey
}

/** Signs any text as the payload, so that a payload may be broken on purpose. */
export function signText(key: PrivateKey, header: TokenHeader, payload: string): Promise<string> {
  return new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader(protectedHeader(header, key.algorithm))
    .sign(key.privateKey, { crit: criticalMembers(header['crit']) })
}

/** jose signs only the critical members it is told of. */
function criticalMembers(crit: unknown): Record<string, boolean> {
  return Array.isArray(crit) ? Object.fromEntries(crit.map(name => [String(name), true])) : {}
}
