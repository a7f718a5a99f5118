import { checkOptions } from '@jeton/gate'

/** Remembers which tokens were there. One of your own can share this between machines. */
export interface ReplayMemory {
  /**
   * Notes an id, in one step with looking for it.
   *
   * @param id a digest, the same for every copy of a token
   * @param until epoch seconds from which on the token is refused for its age, and the id may be forgotten
   * @param now epoch seconds
   * @returns whether the id was new; an error, a rejection or anything but `true` and `false` refuses the token
   */
  firstUse(id: string, until: number, now: number): boolean | Promise<boolean>
}

/**
 * Makes a memory for the option `replay` of `verifyLogoutToken`, in this process and bounded.
 *
 * It leaves to the caller: several machines behind one address, which need a store they share.
 *
 * @param options `maxEntries`: how many ids are kept at most, default 100,000. Where that many are still in force,
 *   `firstUse` throws a `RangeError`: nothing is forgotten before its time
 * @throws TypeError naming the option and the rule
 * @see OpenID Connect Back-Channel Logout 1.0 section 2.6
 */
export function createReplayMemory(options: { readonly maxEntries?: number } = {}): ReplayMemory {
  checkOptions('createReplayMemory', options, ['maxEntries'])
  const { maxEntries = 100_000 } = options
  if (!Number.isInteger(maxEntries) || maxEntries < 1) {
    throw new TypeError('createReplayMemory: maxEntries must be a whole number above 0')
  }
  const seen = new Map<string, number>()
  const sweep = (now: number): void => {
    for (const [id, until] of seen) if (until <= now) seen.delete(id)
  }
  return {
    firstUse(id, until, now) {
      if ((seen.get(id) ?? -Infinity) > now) return false
      if (seen.size >= maxEntries) sweep(now)
      if (seen.size >= maxEntries) throw new RangeError('the replay memory is full')
      seen.set(id, until)
      return true
    }
  }
}
