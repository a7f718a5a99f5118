import { channel } from 'node:diagnostics_channel'
import type { Decision } from './decision.ts'
import type { GateRequest } from './gate-request.ts'
import type { RefusalCode } from './refusal-codes.ts'

/** One decision as it is published on the diagnostics channel `jeton:decision`: for logs and metrics, without secrets. */
export interface DecisionEvent {
  readonly outcome: Decision['outcome']
  readonly method: string
  /** The path of the request, without its query. */
  readonly path: string
  /** Why the request was refused. */
  readonly code?: RefusalCode
  readonly status?: number
  /** What the refusal's private detail says: rules, names of claims, configured values. */
  readonly detail?: string
  /** Who was let through. */
  readonly kind?: string
  readonly issuer?: string
  readonly subject?: string
  readonly clientId?: string
}

const decisions = channel('jeton:decision')

/**
 * Publishes a decision on the diagnostics channel `jeton:decision`, for whoever listens there: a log, OpenTelemetry, an
 * audit table. Without a listener it costs one comparison.
 *
 * The adapters and `authorize` of `@jeton/gate/node` call it once for every gate and request; a fetch-native application
 * calls it where it asks a gate.
 *
 * @param request the request
 * @param decision what a gate decided
 * @see https://nodejs.org/api/diagnostics_channel.html
 */
export function publishDecision(request: GateRequest, decision: Decision): void {
  if (decisions.hasSubscribers) decisions.publish(eventOf(request, decision))
}

function eventOf({ method, url }: GateRequest, decision: Decision): DecisionEvent {
  const { outcome } = decision
  const path = url.split(/[?#]/, 1)[0] ?? ''
  if (outcome === 'refuse') {
    const { code, status, detail } = decision.refusal
    return { outcome, method, path, code, status, ...(detail !== undefined && { detail }) }
  }
  if (outcome === 'abstain' || decision.auth === undefined) return { outcome, method, path }
  const { kind, issuer, subject, clientId } = decision.auth
  return {
    outcome,
    method,
    path,
    kind,
    ...(issuer !== undefined && { issuer }),
    ...(subject !== undefined && { subject }),
    ...(clientId !== undefined && { clientId })
  }
}
