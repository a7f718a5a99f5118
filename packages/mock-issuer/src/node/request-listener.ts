import type { IncomingMessage, ServerResponse } from 'node:http'
import { isNetworkError } from '../internal/http/is-network-error.ts'
import { toRequest } from '../internal/node/to-request.ts'
import { writeResponse } from '../internal/node/write-response.ts'
import type { MockIssuer } from '../mock-issuer.ts'

/**
 * Makes a listener of `node:http` that answers with an issuer, to put it on a server of your own or into an
 * Express or Koa application.
 *
 * The issuer does not learn its address from requests: give it the option `url` with the address and the
 * path it is mounted at. Mount it before body parsers. A path that is no endpoint gets the issuer's JSON
 * 404. Client certificates are read by `issuer.listen` alone.
 *
 * @param issuer The issuer that answers.
 * @returns The listener. It settles when the answer is written, and never rejects: a `networkError` fault
 * closes the connection, an error thrown by a hook is a 500 without a body.
 */
export function requestListener(
  issuer: MockIssuer
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    const gone = new AbortController()
    outgoing.once('close', () => gone.abort())
    try {
      const { origin } = new URL(issuer.url)
      const request = toRequest(origin, incoming, gone.signal, targetOf(incoming))
      await writeResponse(outgoing, await issuer.fetch(request, { redirect: 'manual' }))
    } catch (error) {
      if (isNetworkError(error)) outgoing.destroy()
      else outgoing.writeHead(500).end()
    }
  }
}

/** Express cuts the mount path off `url`; the issuer wants the whole path. */
function targetOf({ originalUrl, url }: IncomingMessage & { originalUrl?: string }): string {
  return originalUrl ?? url ?? '/'
}
