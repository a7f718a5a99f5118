import type { Observation } from './observation.ts'
import type { Outcome } from './run-row.ts'

/** Compared as sets of names. */
const sets = ['redirectMembers', 'members', 'idTokenClaims'] as const
const values = ['redirectTo', 'redirectBy', 'challenge', 'noStore', 'tokenType', 'active'] as const

/**
 * Tells in words how our answer differs from the other issuer's. Where the two do not agree on success, or
 * on the status of a refusal, nothing else is compared.
 */
export function differences(ours: Outcome, theirs: Outcome): readonly string[] {
  const outcomes = [outcomeOf(ours), outcomeOf(theirs)] as const
  const first = outcomes[0] === outcomes[1] ? [] : [`outcome: ${outcomes[0]}, not ${outcomes[1]}`]
  if ('unreachable' in ours || 'unreachable' in theirs) return first
  if (ours.status !== theirs.status || (ours.error === undefined) !== (theirs.error === undefined))
    return first
  return [
    ...first,
    ...sets.flatMap(name => setDifference(name, ours, theirs)),
    ...values.flatMap(name =>
      ours[name] === theirs[name] ? [] : [`${name}: ${String(ours[name])}, not ${String(theirs[name])}`]
    )
  ]
}

function outcomeOf(outcome: Outcome): string {
  if ('unreachable' in outcome) return outcome.unreachable
  return [outcome.status, outcome.error ?? []].flat().join(' ')
}

function setDifference(
  name: (typeof sets)[number],
  ours: Observation,
  theirs: Observation
): readonly string[] {
  const [here, there] = [new Set(ours[name]?.split(' ')), new Set(theirs[name]?.split(' '))]
  const more = [...here].filter(member => !there.has(member))
  const less = [...there].filter(member => !here.has(member))
  if (more.length + less.length === 0) return []
  return [`${name}: ${[...more.map(member => `+${member}`), ...less.map(member => `-${member}`)].join(' ')}`]
}
