import type { Wrapper } from './wrapper.ts'

/** Lets hooks change or replace the true answer; a fault comes after them. */
export const withHooks: Wrapper = (_endpoint, inner) => async (context, request) => {
  const response = await inner(context, request)
  const { exchange, hooks } = context
  if (!exchange) return response
  const { endpoint, method, url, headers, form, clientId, grantType } = exchange
  const info = { endpoint, method, url, headers, form, clientId, grantType }
  const answer = await hooks.beforeResponse(response, info)
  // The header fields of some answers, such as a redirect, cannot be changed; a copy's can.
  return answer === response || answer.type === 'error' ? answer : new Response(answer.body, answer)
}
