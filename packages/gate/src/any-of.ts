import type { Auth } from './auth.ts'
import type { Challenge } from './challenge.ts'
import type { Decision } from './decision.ts'
import type { CredentialGate } from './gate.ts'
import type { GateRequest } from './gate-request.ts'
import { refuse } from './refuse.ts'

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
export function anyOf<A extends Auth | undefined>(...gates: readonly CredentialGate<A>[]): CredentialGate<A> {
  if (gates.length < 2) throw new TypeError('anyOf needs two gates or more')
  if (gates.some(gate => typeof gate?.locate !== 'function')) {
    throw new TypeError('anyOf takes gates that read a credential, such as requireBearer and requireApiKey')
  }
  const challenges: readonly Challenge[] = gates.flatMap(gate => gate.challenges)

  const judge = (request: GateRequest): Decision<A> | Promise<Decision<A>> => {
    const claimants = gates.flatMap(gate => {
      const place = gate.locate(request)
      return place === undefined ? [] : [{ gate, place }]
    })
    const first = claimants[0]
    if (first === undefined) return { outcome: 'abstain', challenges }
    if (claimants.some(({ place }) => place !== first.place))
      return refuse('credentials_ambiguous', { challenges })
    return first.gate(request)
  }
  const locate = (request: GateRequest): string | undefined => {
    for (const gate of gates) {
      const place = gate.locate(request)
      if (place !== undefined) return place
    }
    return undefined
  }
  return Object.assign(judge, { locate, challenges })
}
