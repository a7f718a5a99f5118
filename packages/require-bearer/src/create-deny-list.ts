import { checkOptions } from '@jeton/gate'
import type { RevocableToken } from './require-bearer-options.ts'

/** What is revoked: one token by its issuer and id, one token by its digest, or all that a subject got up to a time. */
export type Revocation =
  | { readonly issuer: string; readonly tokenId: string; readonly expiresAt: number }
  | { readonly digest: string; readonly expiresAt: number }
  | {
      readonly issuer: string
      readonly subject: string
      readonly issuedUntil: number
      readonly expiresAt: number
    }

/** Remembers what was revoked, in this process. */
export interface DenyList {
  /**
   * Revokes from now on. `expiresAt` (epoch seconds) is when the last token concerned expires: until then the entry is
   * kept. `issuedUntil` (epoch seconds): tokens issued then or before, and tokens that do not say when, are revoked.
   *
   * @throws TypeError when a time is not a number of seconds, or a name is missing
   * @throws RangeError when the list is full: a revocation is never dropped in silence
   */
  add(revocation: Revocation): void
  /** The option `revocation` of `requireBearer`. */
  readonly isRevoked: (token: RevocableToken) => boolean
  /** How many entries are kept. */
  readonly size: number
}

interface Entry {
  readonly issuedUntil: number
  readonly expiresAt: number
}

/**
 * Makes a deny list for the option `revocation` of `requireBearer`.
 *
 * Tokens are known by issuer and `jti`, or by the digest of header and payload; never by their text, of which one token
 * can have several. It leaves to the caller: telling other processes, and filling the list anew after a restart.
 *
 * @param options `maxEntries`: how many revocations are kept at most, default 100,000. `clock`: returns the time in epoch
 *   milliseconds, default `Date.now`
 * @throws TypeError naming the option and the rule
 * @see RFC 7009; RFC 7515 section 7.1
 */
export function createDenyList(
  options: { readonly maxEntries?: number; readonly clock?: () => number } = {}
): DenyList {
  checkOptions('createDenyList', options, ['maxEntries', 'clock'])
  const { maxEntries = 100_000, clock = Date.now } = options
  if (!Number.isInteger(maxEntries) || maxEntries < 1) {
    throw new TypeError('createDenyList: maxEntries must be a whole number above 0')
  }
  const entries = new Map<string, Entry>()
  const sweep = (): void => {
    const now = clock() / 1000
    for (const [key, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(key)
  }
  return {
    get size() {
      return entries.size
    },
    add(revocation) {
      const [key, entry] = entryFor(revocation)
      if (entries.size >= maxEntries && !entries.has(key)) sweep()
      if (entries.size >= maxEntries && !entries.has(key)) throw new RangeError('the deny list is full')
      const known = entries.get(key)
      entries.set(key, known === undefined ? entry : latest(known, entry))
    },
    isRevoked: token =>
      keysOf(token).some(key => {
        const entry = entries.get(key)
        return entry !== undefined && (token.issuedAt ?? 0) <= entry.issuedUntil
      })
  }
}

function entryFor(revocation: Revocation): readonly [key: string, entry: Entry] {
  const issuedUntil = 'issuedUntil' in revocation ? revocation.issuedUntil : Infinity
  const { expiresAt } = revocation
  if (typeof issuedUntil !== 'number' || Number.isNaN(issuedUntil) || !Number.isFinite(expiresAt)) {
    throw new TypeError('a revocation needs its times in epoch seconds')
  }
  if ('digest' in revocation) return [keyOf('digest', revocation.digest), { issuedUntil, expiresAt }]
  const [kind, name] =
    'tokenId' in revocation ? ['token', revocation.tokenId] : ['subject', revocation.subject]
  return [keyOf(kind, revocation.issuer, name), { issuedUntil, expiresAt }]
}

function keysOf({ issuer, tokenId, subject, digest }: RevocableToken): readonly string[] {
  return [
    keyOf('digest', digest),
    ...(tokenId === undefined ? [] : [keyOf('token', issuer, tokenId)]),
    ...(subject === undefined ? [] : [keyOf('subject', issuer, subject)])
  ]
}

// As JSON, so that no name can reach into its neighbour.
function keyOf(...parts: readonly unknown[]): string {
  if (!parts.every(part => typeof part === 'string' && part !== '')) {
    throw new TypeError('a revocation needs an issuer with a tokenId or a subject, or a digest')
  }
  return JSON.stringify(parts)
}

function latest(one: Entry, other: Entry): Entry {
  return {
    issuedUntil: Math.max(one.issuedUntil, other.issuedUntil),
    expiresAt: Math.max(one.expiresAt, other.expiresAt)
  }
}
