import { andThen } from './and-then.ts'
import type { AnyAuth } from './auth.ts'
import type { Challenge } from './challenge.ts'
import type { Decision } from './decision.ts'
import type { CredentialGate } from './gate.ts'
import type { GateRequest } from './gate-request.ts'
import { refuse } from './refuse.ts'
import { whenAll } from './when-all.ts'
import { writeChallenge } from './write-challenge.ts'

/**
 * Accepts any one of several kinds of credential.
 *
 * The form of the credential picks one gate, the first that finds a credential of its kind, and only that gate judges
 * it: a refusal is never followed by another try. Credentials in two places (`Authorization` and `X-API-Key`) are
 * refused with `credentials_ambiguous`. When nothing was presented the challenges of all gates are offered.
 *
 * @param gates two or more credential gates
 * @returns a credential gate; it can give every refusal of its members, and `credentials_ambiguous`
 * @throws TypeError when fewer than two gates are given, or one of them cannot tell where its credential sits
 * @see RFC 9110 section 11.6.1
 */
export function anyOf<A extends AnyAuth | undefined>(
  ...gates: readonly CredentialGate<A>[]
): CredentialGate<A> {
  if (gates.length < 2) throw new TypeError('anyOf needs two gates or more')
  if (gates.some(gate => typeof gate?.locate !== 'function')) {
    throw new TypeError('anyOf takes gates that read a credential, such as requireBearer and requireApiKey')
  }
  const challenges = distinct(gates.flatMap(gate => gate.challenges))

  const locateEach = (request: GateRequest): readonly Places[] | Promise<readonly Places[]> =>
    whenAll(gates.map(gate => gate.locate(request)))
  const judge = (request: GateRequest): Decision<A> | Promise<Decision<A>> =>
    andThen(locateEach(request), located => {
      const first = gates[located.findIndex(places => places.length > 0)]
      if (first === undefined) return { outcome: 'abstain', challenges }
      if (new Set(located.flat()).size > 1) return refuse('credentials_ambiguous', { challenges })
      return first(request)
    })
  const locate = (request: GateRequest): Places | Promise<Places> =>
    andThen(locateEach(request), located => [...new Set(located.flat())])
  return Object.assign(judge, { locate, challenges })
}

type Places = readonly string[]

/** Leaves out a challenge that stands in the list already, as for two gates of one scheme and realm. */
function distinct(challenges: readonly Challenge[]): readonly Challenge[] {
  return [...new Map(challenges.map(challenge => [writeChallenge(challenge), challenge])).values()]
}
