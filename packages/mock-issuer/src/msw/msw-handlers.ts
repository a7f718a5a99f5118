import { HttpResponse, http, passthrough } from 'msw'
import type { HttpHandler } from 'msw'
import { checkMembers } from '../internal/check-members.ts'
import { isNetworkError } from '../internal/http/is-network-error.ts'
import type { MockIssuer } from '../mock-issuer.ts'

/** Options of `mswHandlers`. Any other member is refused with a TypeError. */
export interface MswHandlersOptions {
  /**
   * Lets requests to loopback addresses through that nothing else answers, such as those of supertest to
   * the application. Without it they meet `onUnhandledFrame` of the server. Default false.
   */
  passthroughLoopback?: boolean
}

const loopback = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/

/**
 * Makes the request handlers of MSW 3 for everything an issuer answers, so that unchanged code reaches it
 * with the global `fetch` or `node:https`.
 *
 * It starts no server: hand them to `setupServer` or to `server.use`. An address of the issuer's origin
 * that is no endpoint is left to other handlers. A `networkError` fault is a failed request. The handlers
 * follow the issuer when `listen` moves it.
 *
 * @param issuer The issuer that answers.
 * @param options `passthroughLoopback`, default false.
 * @returns The handlers, for as many servers as wanted.
 * @throws TypeError for an unknown option.
 */
export function mswHandlers(issuer: MockIssuer, options: MswHandlersOptions = {}): HttpHandler[] {
  checkMembers('mswHandlers', options, ['passthroughLoopback'])
  const issuerHandler = http.all(
    ({ request }) => issuer.serves(request.url),
    ({ request }) => answer(issuer, request)
  )
  if (options.passthroughLoopback !== true) return [issuerHandler]
  return [issuerHandler, http.all(isLoopback, () => passthrough())]
}

function isLoopback({ request }: { request: Request }): boolean {
  return loopback.test(new URL(request.url).hostname)
}

/** Redirects stay as they are: following them is the part of the client. */
async function answer(issuer: MockIssuer, request: Request): Promise<Response> {
  try {
    return await issuer.fetch(request, { redirect: 'manual' })
  } catch (error) {
    if (isNetworkError(error)) return HttpResponse.error()
    throw error
  }
}
