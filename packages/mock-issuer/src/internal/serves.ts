import { METHOD_NAME_ALL } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'
import type { IssuerContext } from './context.ts'

/** Makes the test of an address: is it at an origin of this issuer, and in its endpoint table? */
export function createServes({
  address,
  endpoints
}: IssuerContext): (input: Request | URL | string) => boolean {
  const router = new TrieRouter<true>()
  for (const path of new Set(endpoints.flatMap(({ paths }) => paths(address.path))))
    router.add(METHOD_NAME_ALL, path, true)
  return input => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input)
    return address.owns(origin) && router.match(METHOD_NAME_ALL, pathname)[0].length > 0
  }
}
