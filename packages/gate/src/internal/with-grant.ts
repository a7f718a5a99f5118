import type { Grant } from '../decision.ts'
import type { GateRequest } from '../gate-request.ts'

/** Shows the request as the next gate will see it. */
export function withGrant(request: GateRequest, grant: Grant): GateRequest {
  const auth = grant.auth ?? request.auth
  // Every member is asked of the first view: a class with private members answers for its own instances only.
  return {
    method: request.method,
    url: request.url,
    header: name => request.header(name),
    ...(request.form && { form: () => request.form?.() }),
    ...(request.remoteAddress !== undefined && { remoteAddress: request.remoteAddress }),
    ...(request.peerCertificate && { peerCertificate: () => request.peerCertificate?.() }),
    ...(auth && { auth }),
    challenges: grant.challenges
  }
}
