import { type AnyAuth, type Decision, type Gate, gateOf, type GateOrGuard } from '@jeton/gate'
import { authorize as authorizeMessage } from '@jeton/gate/node'
import type { IncomingMessage } from 'node:http'

/**
 * Judges a bare `node:http` request, for example a WebSocket upgrade, with the verdict a middleware would give.
 *
 * It leaves the answer to the caller: `decision.outcome` is `grant`, `refuse` or `abstain`.
 *
 * @param message the request
 * @param guard a guard or a gate
 */
export function authorize<A extends AnyAuth | undefined>(
  message: IncomingMessage,
  guard: GateOrGuard<Gate<A>>
): Decision<A> | Promise<Decision<A>> {
  return authorizeMessage(message, gateOf(guard))
}
