/** What every record of the state has. */
export interface StateRecord {
  /** The key: the text of a code or token, or an identifier. */
  readonly id: string
  /** Epoch milliseconds, by the issuer's clock; `Infinity` if it does not end. */
  readonly expiresAt: number
  readonly revoked?: boolean
  /** What it was issued from: revoked together. */
  readonly authorization?: { readonly revoked: boolean }
}

/** Keeps records of one kind: bounded in number, swept when expired. */
export interface Store<Item extends StateRecord> {
  add(item: Item): Item
  /** The record if it is valid now: neither expired nor revoked, itself or with its authorization. */
  get(id: string): Item | undefined
  /** The record even if it is expired or revoked, as long as it is kept: to recognize a replay. */
  remembered(id: string): Item | undefined
  delete(id: string): void
  /** Every record that is valid now, oldest first. */
  valid(): readonly Item[]
  /** Every record that is kept, oldest first. */
  all(): readonly Item[]
  clear(): void
}

interface StoreLimits {
  /** The most records kept; the oldest goes first. */
  readonly capacity?: number
  /** Milliseconds a record is remembered after it expired. */
  readonly rememberFor?: number
}

export function createStore<Item extends StateRecord>(
  now: () => number,
  { capacity = 10_000, rememberFor = 0 }: StoreLimits = {}
): Store<Item> {
  const items = new Map<string, Item>()
  let addedSinceSweep = 0
  const sweep = (): void => {
    addedSinceSweep = 0
    for (const [id, { expiresAt }] of items) if (expiresAt + rememberFor <= now()) items.delete(id)
  }
  const makeRoom = (): void => {
    addedSinceSweep += 1
    if (addedSinceSweep * 10 >= capacity) sweep()
    const [oldest] = items.keys()
    if (items.size > capacity && oldest !== undefined) items.delete(oldest)
  }
  return {
    add: item => {
      items.set(item.id, item)
      makeRoom()
      return item
    },
    get: id => {
      const item = items.get(id)
      return item && isValid(item, now()) ? item : undefined
    },
    remembered: id => items.get(id),
    delete: id => void items.delete(id),
    valid: () => [...items.values()].filter(item => isValid(item, now())),
    all: () => [...items.values()],
    clear: () => items.clear()
  }
}

function isValid({ expiresAt, revoked, authorization }: StateRecord, now: number): boolean {
  return now < expiresAt && revoked !== true && authorization?.revoked !== true
}
