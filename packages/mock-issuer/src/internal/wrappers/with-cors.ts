import type { Endpoint } from '../context.ts'
import type { Wrapper } from './wrapper.ts'

/** Lets scripts of any origin read the answer, never with cookies. Error answers included. */
export const withCors: Wrapper = (endpoint, inner) => async (context, request) => {
  if (!endpoint.cors) return inner(context, request)
  if (isPreflight(request)) return preflightAnswer(endpoint, request)
  const response = await inner(context, request)
  // The answer of a networkError fault has no headers to add to.
  if (response.type === 'error') return response
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('access-control-expose-headers', 'WWW-Authenticate, DPoP-Nonce')
  return response
}

function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method')
}

function preflightAnswer({ methods }: Endpoint, request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
      vary: 'Access-Control-Request-Headers'
    }
  })
}
