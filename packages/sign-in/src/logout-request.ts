import { type CredentialReading, fetchRequest, type GateRequest, readForm } from '@jeton/gate'
import type { Fault, Logout, LogoutRequestCode } from './decisions.ts'
import { logoutResponse } from './internal/logout-response.ts'
import type { LogoutTokenOptions } from './options.ts'
import { verifyLogoutToken } from './verify-logout-token.ts'

/** Who is to be signed out, or what is wrong; and the response to send. */
export type LogoutAnswer =
  | { readonly ok: true; readonly logout: Logout; readonly response: Response }
  | ({ readonly ok: false; readonly response: Response } & Fault<LogoutRequestCode>)

/**
 * Answers a request to the back-channel logout endpoint of this app.
 *
 * The response is 200 for a good token, 405 for another method than POST, 503 with `Retry-After` while the keys cannot be
 * had, and 400 with a JSON body for everything else; always with `Cache-Control: no-store`.
 *
 * It leaves to the caller: to end the sessions before it sends the response, and a limit on requests.
 *
 * @param request a `Request`, or the view of one: `nodeRequest(req, { form: () => req.body })` of `@jeton/gate/node` for a form that
 *   the application has parsed
 * @param options see {@link LogoutTokenOptions}; `issuer` and `clientId` are required
 * @returns `{ ok: true, logout, response }`, or `{ ok: false, code, detail, response }` with a {@link LogoutRequestCode}
 * @throws TypeError naming the option and the rule, when an option is missing, unknown or out of range
 * @see OpenID Connect Back-Channel Logout 1.0 sections 2.5 and 2.8
 */
export async function logoutRequest(
  request: Request | GateRequest,
  options: LogoutTokenOptions
): Promise<LogoutAnswer> {
  const view = isView(request) ? request : fetchRequest(request)
  if (view.method !== 'POST') return refused({ code: 'method_not_allowed', detail: 'the method is not POST' })
  const reading: CredentialReading = await readForm(view, 'logout_token')
  if (reading.found !== 'credential') {
    return refused({ code: 'request_malformed', detail: `logout_token in the form: ${reading.found}` })
  }
  const decision = await verifyLogoutToken(reading.value, options)
  if (!decision.ok) return refused(decision)
  return { ...decision, response: logoutResponse() }
}

function isView(request: Request | GateRequest): request is GateRequest {
  return 'header' in request
}

function refused({ code, detail, retryAfterSeconds }: Fault<LogoutRequestCode>): LogoutAnswer {
  const fault = { code, detail, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }
  return { ok: false, ...fault, response: logoutResponse(fault) }
}
