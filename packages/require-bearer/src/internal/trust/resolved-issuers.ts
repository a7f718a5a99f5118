import type { KeyInput, KeySource } from '@jeton/issuer-keys'
import type { IssuerEntry, IssuerResolver, RequireBearerOptions } from '../../require-bearer-options.ts'
import type { Fault } from '../fault.ts'
import { recentEntries } from '../recent-entries.ts'
import { isWellFormedIssuer } from './is-well-formed-issuer.ts'
import { settleEntry } from './settle-entry.ts'
import type { TrustedIssuer } from './trusted-issuer.ts'
import type { Found, TrustedIssuers } from './trusted-issuers.ts'

const mostIssuers = 1000
const trustSeconds = 300
const strangerSeconds = 30

interface Resolved {
  readonly trusted: TrustedIssuer
  readonly jwks: KeyInput | undefined
  readonly at: number
}

/**
 * Trusts the issuers that the application's function knows. Its answers are remembered, strangers apart from the others,
 * so that no number of made-up issuers drives out a real one.
 */
export function resolvedIssuers(
  resolve: IssuerResolver,
  options: RequireBearerOptions<unknown>,
  now: () => number
): TrustedIssuers {
  const known = recentEntries<Resolved>(mostIssuers)
  const strangers = recentEntries<number>(mostIssuers)
  const pending = new Map<string, Promise<Found>>()

  const inForce = (name: string): TrustedIssuer | undefined => {
    const resolved = known.get(name)
    return resolved && now() - resolved.at < trustSeconds ? resolved.trusted : undefined
  }
  const remember = (name: string, entry: IssuerEntry | undefined): Found => {
    const before = known.get(name)
    const keys = before && isSameAddress(before.jwks, entry?.jwks) ? before.trusted.keys : undefined
    const trusted = entry === undefined ? undefined : settle(entry, options, keys)
    if (trusted && 'code' in trusted) return trusted
    // A resolver that folds case or follows aliases answers for another issuer than the token names.
    if (trusted?.issuer !== name) {
      strangers.set(name, now())
      return undefined
    }
    known.set(name, { trusted, jwks: entry?.jwks, at: now() })
    return trusted
  }
  const ask = async (name: string): Promise<Found> => {
    try {
      return remember(name, await resolve(name))
    } catch {
      return unavailable('the issuer resolver failed')
    }
  }
  const askOnce = (name: string): Promise<Found> => {
    const flight = pending.get(name) ?? ask(name).finally(() => pending.delete(name))
    pending.set(name, flight)
    return flight
  }

  return {
    find(name) {
      if (typeof name !== 'string' || !isWellFormedIssuer(name, options)) return undefined
      if (now() - (strangers.get(name) ?? -Infinity) < strangerSeconds) return undefined
      return inForce(name) ?? askOnce(name)
    },
    isInForce: trusted => inForce(trusted.issuer) === trusted
  }
}

// JavaScript callers may answer with anything; what is no entry is no answer.
function settle(
  entry: IssuerEntry,
  options: RequireBearerOptions<unknown>,
  keys: KeySource | undefined
): TrustedIssuer | Fault {
  if (typeof entry !== 'object') return unavailable('the issuer resolver gave no entry')
  try {
    return settleEntry(entry, options, { publicHostsOnly: true, keys })
  } catch (error) {
    return unavailable(`the issuer resolver gave a wrong entry: ${(error as Error).message}`)
  }
}

/** Keys that stay where they are stay loaded. Keys handed over are taken anew: the object may have changed inside. */
function isSameAddress(one: KeyInput | undefined, other: KeyInput | undefined): boolean {
  const isAddress = one === undefined || typeof one === 'string' || one instanceof URL
  return isAddress && (one === other || (other instanceof URL && String(one) === String(other)))
}

function unavailable(detail: string): Fault {
  return { code: 'dependency_unavailable', detail, retryAfterSeconds: 5 }
}
