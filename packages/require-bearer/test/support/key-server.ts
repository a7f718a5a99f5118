import type { RequireBearerOptions } from '@jeton/require-bearer'

type Answer = (init: RequestInit) => Response | Promise<Response>

/** A network of the addresses it is given, and of no others; every request is noted. */
export interface KeyServer {
  readonly urls: string[]
  readonly routes: Map<string, Answer>
  readonly fetch: NonNullable<RequireBearerOptions['fetch']>
}

export function keyServer(routes: Readonly<Record<string, Answer>> = {}): KeyServer {
  const urls: string[] = []
  const known = new Map(Object.entries(routes))
  return {
    urls,
    routes: known,
    fetch: async (url, init) => {
      urls.push(url)
      const answer = known.get(url)
      return answer ? answer(init) : new Response('{}', { status: 404, headers: json })
    }
  }
}

const json = { 'content-type': 'application/json' }

/** Answers with JSON, or with a text as it is. */
export function answering(body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return () => new Response(text, { headers: { ...json, ...headers } })
}

/** Answers for an issuer with one key set. */
export function issuerServer(issuer: string, keys: readonly unknown[]): KeyServer {
  return keyServer({
    [`${issuer}/.well-known/openid-configuration`]: answering({ issuer, jwks_uri: `${issuer}/jwks` }),
    [`${issuer}/jwks`]: answering({ keys })
  })
}
