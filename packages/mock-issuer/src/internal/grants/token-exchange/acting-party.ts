import { explainedError } from '../../explained-error.ts'
import { type OAuthError } from '../../oauth-error.ts'
import { chainFault } from './chain-fault.ts'
import type { PresentedToken } from './presented-token.ts'

/**
 * The claim `act` of the new token: the actor in front of those who acted before (RFC 8693 section 4.1).
 * Without an actor the subject is impersonated, and earlier actors stay. `may_act` of the subject token
 * says who alone may act (section 4.4).
 */
export function actingParty(
  subject: PresentedToken,
  actor: PresentedToken | undefined
): { readonly act?: unknown } | OAuthError {
  const { act: earlier, may_act: allowed } = subject.claims
  if (allowed !== undefined && !(actor && mayAct(allowed, actor))) {
    return explainedError(
      'invalid_request',
      'the actor may not act for the subject',
      'may_act of the subject token does not name the actor'
    )
  }
  if (!actor) return earlier === undefined ? {} : { act: earlier }
  const { sub, iss, client_id: clientId } = actor.claims
  const act = {
    sub,
    ...(actor.own ? {} : { iss }),
    ...(clientId === undefined ? {} : { client_id: clientId }),
    ...(earlier === undefined ? {} : { act: earlier })
  }
  const fault = chainFault(act)
  return fault === undefined ? { act } : explainedError('invalid_request', 'too many actors', fault)
}

function mayAct(allowed: unknown, { claims }: PresentedToken): boolean {
  if (typeof allowed !== 'object' || allowed === null) return false
  return Object.entries(allowed).every(([name, value]) => claims[name] === value)
}
