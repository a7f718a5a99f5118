import type { Abstain, Refuse } from './decision.ts'
import type { Refusal } from './refusal.ts'
import { refuse } from './refuse.ts'

/**
 * Gives the refusal that a decision amounts to once no other gate is left to ask: an abstention becomes
 * `credentials_missing`, a 401 with the challenges on offer and no error code.
 *
 * @param decision a decision that is not a grant
 * @see RFC 6750 section 3.1
 */
export function refusalOf(decision: Refuse | Abstain): Refusal {
  if (decision.outcome === 'refuse') return decision.refusal
  return refuse('credentials_missing', { challenges: decision.challenges }).refusal
}
