import type { IncomingMessage } from 'node:http'
import { andThen } from '../and-then.ts'
import type { AnyAuth } from '../auth.ts'
import type { Decision, Grant } from '../decision.ts'
import type { Gate } from '../gate.ts'
import type { FormFields } from '../gate-request.ts'
import { withGrant } from '../internal/with-grant.ts'
import { publishDecision } from '../publish-decision.ts'
import { nodeRequest } from './node-request.ts'

/** What an application knows of a request beyond the message itself. */
export interface AuthorizeContext {
  /** Returns the parsed form body; asked only by gates that were told to read forms. Default: no form is read. */
  readonly form?: () => FormFields | undefined
  /** The request target as it arrived, where the framework has rewritten `message.url`. Default: the message's own. */
  readonly url?: string
}

// Grants are kept here and not on the request: `req.auth` is the handlers' copy, and other middleware may write to it.
const grants = new WeakMap<IncomingMessage, Grant>()

/**
 * Judges a bare `node:http` request, for example a WebSocket upgrade, with the same verdict as in a middleware.
 *
 * A later call for the same request shows its gate what the earlier ones granted. It leaves the answer to the caller:
 * see `refusalOf`, `refusalHeaders` and `RefusalError`. Every decision is published on the diagnostics channel
 * `jeton:decision`.
 *
 * @param message the request
 * @param gate the gate that judges it
 * @param context see {@link AuthorizeContext}
 * @returns the decision, synchronously when the gate answers synchronously
 */
export function authorize<A extends AnyAuth | undefined>(
  message: IncomingMessage,
  gate: Gate<A>,
  context: AuthorizeContext = {}
): Decision<A> | Promise<Decision<A>> {
  const earlier = grants.get(message)
  const view = nodeRequest(message, context)
  return andThen(gate(earlier ? withGrant(view, earlier) : view), decision => {
    publishDecision(view, decision)
    if (decision.outcome === 'grant') grants.set(message, keepAuth(decision, earlier))
    return decision
  })
}

/** A gate that lets a request pass without a credential of its own does not take away what an earlier one granted. */
function keepAuth(grant: Grant, earlier: Grant | undefined): Grant {
  if (grant.auth !== undefined || earlier === undefined) return grant
  return earlier
}
