import { METHOD_NAME_ALL } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'
import type { Handler, IssuerContext } from './context.ts'
import { unknown } from './endpoints/unknown.ts'
import { wrap } from './wrappers/wrap.ts'

export type Dispatch = (request: Request) => Promise<Response>

/**
 * Routes by path alone; the Host never matters. Hono's router without its application: handlers take
 * the issuer context, and a networkError answer must pass through untouched.
 */
export function createDispatch(context: IssuerContext): Dispatch {
  const router = new TrieRouter<Handler>()
  for (const endpoint of context.endpoints) {
    const handler = wrap(endpoint)
    for (const path of new Set(endpoint.paths(context.address.path)))
      router.add(METHOD_NAME_ALL, path, handler)
  }
  const fallback = wrap(unknown)
  return async request => {
    const [[match]] = router.match(METHOD_NAME_ALL, new URL(request.url).pathname)
    const handler = match?.[0] ?? fallback
    return handler(context, request)
  }
}
