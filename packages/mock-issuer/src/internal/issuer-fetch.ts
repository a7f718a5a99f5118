import type { Address } from './address.ts'
import type { Dispatch } from './dispatch.ts'

/** Names the members of `RequestInit`; clients hand over unused ones as undefined, and bodies over any buffer. */
export type FetchInit = {
  [Member in keyof RequestInit]:
    | RequestInit[Member]
    | (Member extends 'body' ? Uint8Array : never)
    | undefined
}

export type IssuerFetch = (input: Request | URL | string, init?: FetchInit) => Promise<Response>

/** The limit of the Fetch standard, "HTTP-redirect fetch". */
const redirectLimit = 20

/** Answers like `fetch` would, without a network: what is not this issuer cannot be reached. */
export function createFetch(address: Address, dispatch: Dispatch): IssuerFetch {
  const send = async (request: Request, redirectsLeft: number): Promise<Response> => {
    const { origin, host } = new URL(request.url)
    if (!address.owns(origin)) throw new TypeError(`fetch failed: ${host} is not this issuer`)
    request.signal.throwIfAborted()
    const response = await dispatch(request)
    request.signal.throwIfAborted()
    if (response.type === 'error') throw new TypeError(`fetch failed: network error at ${host}`)
    const location = redirectTarget(request, response)
    if (location === undefined) return response
    if (request.redirect === 'error' || redirectsLeft === 0)
      throw new TypeError(`fetch failed: redirect at ${host}`)
    return send(redirected(request, response, location), redirectsLeft - 1)
  }
  return async (input, init) => send(new Request(input, init as RequestInit | undefined), redirectLimit)
}

function redirectTarget(request: Request, response: Response): URL | undefined {
  const location = response.headers.get('location')
  const followed = request.redirect !== 'manual' && [301, 302, 303, 307, 308].includes(response.status)
  return followed && location !== null ? new URL(location, request.url) : undefined
}

/** Only 307 and 308 keep the method; the body is spent, so those are followed for GET and HEAD only. */
function redirected(request: Request, { status }: Response, location: URL): Request {
  const { headers, redirect, signal } = request
  const bodiless = request.method === 'GET' || request.method === 'HEAD'
  if (!bodiless && (status === 307 || status === 308)) {
    throw new TypeError(`fetch failed: ${location.host} wants the body again`)
  }
  return new Request(location, { method: bodiless ? request.method : 'GET', headers, redirect, signal })
}
