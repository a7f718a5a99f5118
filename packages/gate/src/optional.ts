import { andThen } from './and-then.ts'
import type { AnyAuth } from './auth.ts'
import type { Decision } from './decision.ts'
import type { CredentialGate } from './gate.ts'
import type { GateRequest } from './gate-request.ts'

/**
 * Lets requests without a credential pass as anonymous (`auth` is `undefined`).
 *
 * Only the absence of a credential is forgiven: a bad credential is still refused, and a broken dependency is still
 * 503.
 *
 * @param gate the gate that judges a credential when there is one
 * @returns a gate that can give every refusal of `gate`
 * @throws TypeError when the gate cannot tell where its credential sits: everyone would pass
 */
export function optional<A extends AnyAuth>(gate: CredentialGate<A>): CredentialGate<A | undefined> {
  if (typeof gate?.locate !== 'function')
    throw new TypeError('optional takes a gate that reads a credential, such as requireBearer')
  const admit = (decision: Decision<A>): Decision<A | undefined> =>
    decision.outcome === 'abstain' ? { ...decision, outcome: 'grant', auth: undefined } : decision
  const judge = (request: GateRequest): Decision<A | undefined> | Promise<Decision<A | undefined>> =>
    andThen(gate(request), admit)
  return Object.assign(judge, { locate: gate.locate, challenges: gate.challenges })
}
