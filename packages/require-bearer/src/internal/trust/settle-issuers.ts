import type { RequireBearerOptions } from '../../require-bearer-options.ts'
import { rule } from '../option-rules.ts'
import { listedIssuers } from './listed-issuers.ts'
import { resolvedIssuers } from './resolved-issuers.ts'
import { settleEntry } from './settle-entry.ts'
import type { TrustedIssuers } from './trusted-issuers.ts'

/** Makes of the option `issuer` what finds the issuer of a token. Throws a `TypeError` naming option and rule. */
export function settleIssuers(options: RequireBearerOptions<unknown>, now: () => number): TrustedIssuers {
  const { issuer, jwks } = options
  const entries = typeof issuer === 'function' ? [] : entriesOf(issuer)
  rule(entries.length === 1 || jwks === undefined, 'jwks belongs to one issuer; give it in the entry of each')
  if (typeof issuer !== 'function') return listedIssuers(entries.map(entry => settleEntry(entry, options)))
  // What holds for every issuer is wrong at the start, not when the first token comes.
  settleEntry({ issuer: 'https://issuer.invalid' }, options)
  return resolvedIssuers(issuer, options, now)
}

// Anything at all may have been passed; settleEntry says what is wrong with it.
function entriesOf(
  issuer: Exclude<RequireBearerOptions<unknown>['issuer'], (name: string) => unknown>
): readonly Parameters<typeof settleEntry>[0][] {
  const entries = Array.isArray(issuer) ? (issuer as readonly (typeof issuer)[number][]) : [issuer]
  rule(
    entries.length > 0 && entries.every(entry => isEntry(entry, Array.isArray(issuer))),
    'issuer must be a non-empty text, a non-empty list of texts or entries, or a function'
  )
  return entries as readonly Parameters<typeof settleEntry>[0][]
}

function isEntry(entry: unknown, listed: boolean): boolean {
  return typeof entry === 'string' ? entry !== '' : listed && typeof entry === 'object' && entry !== null
}
