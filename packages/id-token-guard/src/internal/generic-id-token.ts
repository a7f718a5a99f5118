import type { Judge } from '../preset.ts'
import { has } from './claims.ts'

// auth_time, acr and amr are not here: RFC 9068 section 2.2.1 lets access tokens carry them. Neither are sid
// and azp, which access tokens of many vendors carry.
const sources: Readonly<Record<string, string>> = {
  at_hash: 'OpenID Connect Core 1.0 section 3.1.3.6',
  c_hash: 'OpenID Connect Core 1.0 section 3.3.2.11',
  s_hash: 'Financial-grade API Security Profile 1.0 Part 2 section 5.1',
  nonce: 'OpenID Connect Core 1.0 section 2'
}

const HASHES = ['at_hash', 'c_hash', 's_hash']

const judgeClaims =
  (names: readonly string[]): Judge =>
  ({ claims }) =>
    names.filter(name => has(claims, name)).map(member => proofOf(member))

function proofOf(member: string): { member: string; source?: string } {
  const source = sources[member]
  return source === undefined ? { member } : { member, source }
}

/** R6 as it holds for every issuer. */
export const genericIdToken: Judge = judgeClaims([...HASHES, 'nonce'])

/** R6 for vendors whose access tokens repeat the nonce. */
export const idTokenByHash: Judge = judgeClaims(HASHES)

/** R6 for vendors whose access tokens carry at_hash and nonce alike: only hybrid flow tells. */
export const idTokenByCodeHash: Judge = judgeClaims(['c_hash', 's_hash'])
