import type { CompactJWSHeaderParameters } from 'jose'
import type { TokenHeader } from './mint-options.ts'

/** The header members that are there, with the algorithm of the key. */
export function protectedHeader(header: TokenHeader, alg: string): CompactJWSHeaderParameters {
  return { ...Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined)), alg }
}
