import type { Fault } from '../fault.ts'
import type { Discovered } from './discover-key-set-url.ts'
import { type Fetch, fetchJson } from './fetch-json.ts'
import { keySet, type KeySet } from './key-set.ts'
import { isFault, type KeySelector, type KeySource } from './key-source.ts'

const maxAgeSeconds = 600
const unknownKeyCooldownSeconds = 30
const failureBackOffSeconds = 5

interface RemoteKeySourceOptions {
  readonly locate: () => Promise<Discovered>
  readonly fetch: Fetch
  /** Epoch seconds. */
  readonly now: () => number
}

/**
 * Serves keys from an issuer's key set address.
 *
 * One load at a time. A set is used for ten minutes. A `kid` that is not in it causes one load at most every 30
 * seconds, which the first load does not use up, so that a rotation is seen at once. After a failure nothing is asked
 * for five seconds; until then, and while there is no set, the answer is `dependency_unavailable`.
 */
export function remoteKeySource({ locate, fetch, now }: RemoteKeySourceOptions): KeySource {
  let set: KeySet | undefined
  let loadedAt = -Infinity
  let failedAt = -Infinity
  let unknownKeyAt = -Infinity
  let loading: Promise<Fault | undefined> | undefined

  const load = async (): Promise<Fault | undefined> => {
    const loaded = await loadKeySet(locate, fetch)
    if ('code' in loaded) {
      failedAt = now()
      return loaded
    }
    set = loaded
    loadedAt = now()
    return undefined
  }
  const loadOnce = (): Promise<Fault | undefined> => {
    const wait = failedAt + failureBackOffSeconds - now()
    if (wait > 0) return Promise.resolve(unavailable('the last load failed', Math.ceil(wait)))
    loading ??= load().finally(() => {
      loading = undefined
    })
    return loading
  }

  return {
    async find(selector) {
      if (set === undefined || now() - loadedAt >= maxAgeSeconds) {
        const fault = await loadOnce()
        if (fault) return fault
      }
      const found = await findIn(set, selector)
      if (!isFault(found) || selector.kid === undefined) return found
      if (now() - unknownKeyAt < unknownKeyCooldownSeconds && loading === undefined) return found
      unknownKeyAt = now()
      return (await loadOnce()) ?? findIn(set, selector)
    }
  }
}

function findIn(set: KeySet | undefined, selector: KeySelector): ReturnType<KeySource['find']> {
  return set === undefined ? Promise.resolve(unavailable('no key set', 1)) : set.find(selector)
}

async function loadKeySet(locate: () => Promise<Discovered>, fetch: Fetch): Promise<KeySet | Fault> {
  const located = await locate()
  if (!located.ok) return unavailable(located.reason, failureBackOffSeconds)
  const fetched = await fetchJson(fetch, located.url)
  if (!fetched.ok) return unavailable(`key set: ${fetched.reason}`, failureBackOffSeconds)
  const members = membersOf(fetched.value)
  const set = members && keySet(members)
  return set && set.size > 0 ? set : unavailable('key set: no usable key', failureBackOffSeconds)
}

function membersOf(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null || !('keys' in value)) return undefined
  return Array.isArray(value.keys) ? (value.keys as readonly unknown[]) : undefined
}

function unavailable(reason: string, retryAfterSeconds: number): Fault {
  return { code: 'dependency_unavailable', detail: `keys of the issuer: ${reason}`, retryAfterSeconds }
}
