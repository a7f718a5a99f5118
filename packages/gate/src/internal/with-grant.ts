import type { Grant } from '../decision.ts'
import type { GateRequest } from '../gate-request.ts'

/** Shows the request as the next gate will see it. The prototype keeps lazy readers of the first view working. */
export function withGrant(request: GateRequest, grant: Grant): GateRequest {
  return Object.create(request, {
    auth: { value: grant.auth ?? request.auth },
    challenges: { value: grant.challenges }
  }) as GateRequest
}
