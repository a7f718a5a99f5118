import type { KeyFault } from '../key-fault.ts'
import type { KeyFetch } from '../key-source-options.ts'
import type { Discovered } from './discover-key-set-url.ts'
import { fetchJson } from './fetch-json.ts'
import { keySet, type KeySet } from './key-set.ts'
import { unavailable } from './unavailable.ts'

const usualAgeSeconds = 600
const shortestAgeSeconds = 60
const longestAgeSeconds = 3600

/** A key set as it was fetched, and how long it may be used without asking again. */
export interface LoadedKeySet {
  readonly set: KeySet
  readonly maxAgeSeconds: number
}

/** Fetches the key set of an issuer. Never throws: what goes wrong is a fault of the dependency. */
export async function loadKeySet(
  locate: () => Promise<Discovered>,
  fetch: KeyFetch,
  version: number
): Promise<LoadedKeySet | KeyFault> {
  const located = await locate()
  if (!located.ok) return unavailable(located.reason)
  const fetched = await fetchJson(fetch, located.url)
  if (!fetched.ok) return unavailable(`key set: ${fetched.reason}`)
  const members = membersOf(fetched.value)
  const set = members && keySet(members, version)
  if (set === undefined || set.size === 0) return unavailable('key set: no usable key')
  return { set, maxAgeSeconds: ageIn(fetched.cacheControl) }
}

function membersOf(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null || !('keys' in value)) return undefined
  return Array.isArray(value.keys) ? (value.keys as readonly unknown[]) : undefined
}

/** RFC 9111 section 5.2.2, within limits: neither a request for every token nor keys that stay for a year. */
function ageIn(cacheControl: string): number {
  const directives = cacheControl
    .toLowerCase()
    .split(',')
    .map(directive => directive.trim())
  if (directives.includes('no-store') || directives.includes('no-cache')) return shortestAgeSeconds
  const asked = directives.map(directive => /^max-age="?(\d{1,9})"?$/.exec(directive)?.[1]).find(Boolean)
  if (asked === undefined) return usualAgeSeconds
  return Math.min(longestAgeSeconds, Math.max(shortestAgeSeconds, Number(asked)))
}
