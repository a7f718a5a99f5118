import { jsonResponse } from '../http/json-response.ts'
import type { Wrapper } from './wrapper.ts'

/** Refuses other methods with 405 and `Allow` (RFC 9110 section 15.5.6); HEAD is GET without the body. */
export const withMethods: Wrapper = (endpoint, inner) => async (context, request) => {
  const { methods } = endpoint
  if (methods.length > 0 && !methods.includes(request.method)) {
    const body = { error: 'method_not_allowed', error_description: `use ${methods.join(' or ')}` }
    const explanation = `the endpoint takes ${methods.join(' or ')}, the request was ${request.method}`
    if (context.exchange) context.exchange.refusal = { error: body.error, explanation }
    return jsonResponse(body, 405, { allow: methods.join(', ') })
  }
  const response = await inner(context, request)
  return request.method === 'HEAD' ? new Response(null, response) : response
}
