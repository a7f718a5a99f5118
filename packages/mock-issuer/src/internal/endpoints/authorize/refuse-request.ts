import type { IssuerContext } from '../../context.ts'
import { markRefusal } from '../../http/refusal-mark.ts'
import type { OAuthError } from '../../oauth-error.ts'
import { respond } from '../../response-modes/respond.ts'
import type { ReturnAddress } from '../../response-modes/response-mode.ts'

/** Sends an error back to the client (RFC 6749 section 4.1.2.1). */
export async function refuseRequest(
  context: IssuerContext,
  address: ReturnAddress,
  error: OAuthError
): Promise<Response> {
  const members = { error: error.code, error_description: error.description }
  return markRefusal(await respond(context, address, members), error)
}
