/** Keeps the entries that were used last, up to a number of them. */
export interface RecentEntries<T> {
  get(key: string): T | undefined
  set(key: string, entry: T): void
}

/**
 * Makes a bounded memory; `maxEntries` 0 remembers nothing.
 *
 * It is kept in two generations of half the size: when the young one is full it becomes the old one, and the old one is
 * forgotten. An entry of the old one that is used moves to the young one. So a hit in the young one, which is the common
 * case, writes nothing.
 */
export function recentEntries<T>(maxEntries: number): RecentEntries<T> {
  const generation = Math.max(1, Math.floor(maxEntries / 2))
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  const set = (key: string, entry: T): void => {
    if (maxEntries === 0) return
    if (young.size >= generation && !young.has(key)) {
      old = maxEntries === 1 ? new Map<string, T>() : young
      young = new Map<string, T>()
    }
    young.set(key, entry)
  }
  return {
    set,
    get(key) {
      const entry = young.get(key)
      if (entry !== undefined) return entry
      const older = old.get(key)
      if (older !== undefined) {
        old.delete(key)
        set(key, older)
      }
      return older
    }
  }
}
