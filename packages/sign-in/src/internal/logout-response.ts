import type { Fault, LogoutRequestCode } from '../decisions.ts'

const noStore = { 'Cache-Control': 'no-store' }

/** Back-Channel Logout section 2.8. The code is told, the detail is not. */
export function logoutResponse(fault?: Fault<LogoutRequestCode>): Response {
  if (fault === undefined) return new Response(null, { headers: noStore })
  if (fault.code === 'method_not_allowed') {
    return new Response(null, { status: 405, headers: { ...noStore, Allow: 'POST' } })
  }
  if (fault.code === 'dependency_unavailable') {
    const headers = { ...noStore, 'Retry-After': String(fault.retryAfterSeconds ?? 5) }
    return Response.json({ error: 'temporarily_unavailable' }, { status: 503, headers })
  }
  const body = { error: 'invalid_request', error_description: fault.code }
  return Response.json(body, { status: 400, headers: noStore })
}
