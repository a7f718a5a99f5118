import type { Wrapper } from './wrapper.ts'

/** Logs every request that came in, also one whose caller left before the answer. */
export const withLog: Wrapper = (endpoint, inner) => async (context, request) => {
  const { method, url } = request
  const at = context.clock.now()
  let status = 0
  try {
    const response = await inner(context, request)
    status = response.status
    return response
  } finally {
    context.log.add({ method, url, endpoint: endpoint.name, status, at })
  }
}
