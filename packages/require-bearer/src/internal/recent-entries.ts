/** Keeps the entries that were used last, up to a number of them. */
export interface RecentEntries<T> {
  get(key: string): T | undefined
  set(key: string, entry: T): void
}

/** Makes a bounded memory; `maxEntries` 0 remembers nothing. A Map keeps its keys in the order of insertion. */
export function recentEntries<T>(maxEntries: number): RecentEntries<T> {
  const entries = new Map<string, T>()
  return {
    get(key) {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry
    },
    set(key, entry) {
      entries.delete(key)
      entries.set(key, entry)
      if (entries.size <= maxEntries) return
      const [oldest] = entries.keys()
      if (oldest !== undefined) entries.delete(oldest)
    }
  }
}
