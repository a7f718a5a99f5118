import { createKeySource, type KeySource } from '@jeton/issuer-keys'
import type { TokenOptions } from '../options.ts'

const mostSources = 100

const sources = new Map<string, KeySource>()
const numbers = new WeakMap<object, number>()
let lastNumber = 0

/**
 * Finds the key source that goes with the options, so that keys stay loaded from one sign-in to the next. The oldest of
 * too many is forgotten, and loaded anew when it is wanted.
 */
export function keySourceFor(options: TokenOptions): KeySource {
  const { issuer, jwks, allowInsecureLoopback = false, clock, fetch } = options
  const place = typeof jwks === 'string' || jwks instanceof URL ? String(jwks) : numberOf(jwks)
  const name = JSON.stringify([issuer, place, allowInsecureLoopback, numberOf(clock), numberOf(fetch)])
  const known = sources.get(name)
  if (known) return known
  const source = createKeySource(
    {
      issuer,
      allowInsecureLoopback,
      ...(jwks !== undefined && { jwks }),
      ...(clock !== undefined && { clock }),
      ...(fetch !== undefined && { fetch })
    },
    'sign-in'
  )
  const [oldest] = sources.keys()
  if (sources.size >= mostSources && oldest !== undefined) sources.delete(oldest)
  sources.set(name, source)
  return source
}

/** Tells one object or function from another. What is neither is left to createKeySource to judge. */
function numberOf(value: unknown): number | string {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return typeof value
  const number = numbers.get(value) ?? (lastNumber += 1)
  numbers.set(value, number)
  return number
}
