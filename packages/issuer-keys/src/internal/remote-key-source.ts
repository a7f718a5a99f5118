import type { KeyFault } from '../key-fault.ts'
import type { KeySource } from '../key-source.ts'
import type { LoadedKeySet } from './load-key-set.ts'
import { backOffSeconds, unavailable } from './unavailable.ts'

const unknownKeyCooldownSeconds = 30
const staleSeconds = 3600
const refreshAhead = 0.8
const outageMemorySeconds = 60

interface RemoteKeySourceOptions {
  /** Loads the key set; the number tells it from the ones loaded before. */
  readonly load: (version: number) => Promise<LoadedKeySet | KeyFault>
  /** Epoch seconds. */
  readonly now: () => number
}

interface Held extends LoadedKeySet {
  readonly loadedAt: number
}

/** `ageing`: to be loaded ahead of time. `stale`: over its age, and good only while the source fails. */
type Freshness = 'fresh' | 'ageing' | 'stale' | 'dead'

/** Serves keys from an issuer's key set address, by the contract of docs/key-source.md. */
export function remoteKeySource({ load, now }: RemoteKeySourceOptions): KeySource {
  let held: Held | undefined
  let failedAt = -Infinity
  let unknownKeyAt = -Infinity
  let loading: Promise<KeyFault | undefined> | undefined

  const freshness = (): Freshness => freshnessOf(held, now())
  const replace = async (): Promise<KeyFault | undefined> => {
    const loaded = await load((held?.set.version ?? 0) + 1)
    loading = undefined
    if ('code' in loaded) {
      failedAt = now()
      return loaded
    }
    held = { ...loaded, loadedAt: now() }
    return undefined
  }
  const reload = (): Promise<KeyFault | undefined> => {
    const wait = failedAt + backOffSeconds - now()
    if (wait > 0) return Promise.resolve(unavailable('the last load failed', wait))
    return (loading ??= replace())
  }
  const version = (): number | undefined => {
    const state = freshness()
    const outage = now() - failedAt < outageMemorySeconds
    if (held === undefined || state === 'dead' || (state === 'stale' && !outage)) return undefined
    if (state !== 'fresh') void reload()
    return held.set.version
  }
  const mayAskForUnknownKey = (): boolean => {
    if (now() - unknownKeyAt < unknownKeyCooldownSeconds) return loading !== undefined
    unknownKeyAt = now()
    return true
  }

  return {
    version,
    async find(selector) {
      const fault = version() === undefined ? await reload() : undefined
      if (held === undefined || freshness() === 'dead') return fault ?? unavailable('no key set')
      const found = await held.set.find(selector)
      if (!('code' in found) || !mayAskForUnknownKey()) return found
      const failed = await reload()
      // What could not be asked was not answered: the next one may ask, once the back-off is over.
      if (failed) unknownKeyAt = -Infinity
      return failed ?? held.set.find(selector)
    }
  }
}

function freshnessOf(held: Held | undefined, now: number): Freshness {
  if (held === undefined) return 'dead'
  const age = now - held.loadedAt
  if (age < held.maxAgeSeconds * refreshAhead) return 'fresh'
  if (age < held.maxAgeSeconds) return 'ageing'
  return age < held.maxAgeSeconds + staleSeconds ? 'stale' : 'dead'
}
