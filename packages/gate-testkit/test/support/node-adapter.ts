import { type Decision, type Gate, problemDocument, RefusalError, refusalOf } from '@jeton/gate'
import type { Adapter, Served, ServeOptions } from '@jeton/gate-testkit'
import { authorize } from '@jeton/gate/node'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { parse } from 'node:querystring'
import { text } from 'node:stream/consumers'

/** The smallest adapter: `node:http` and nothing else. */
export const nodeAdapter: Adapter = {
  name: 'bare node:http',
  serve: (gates, options) => serveWith(nodeListener(gates, options))
}

/** Makes the listener of {@link nodeAdapter}. */
export function nodeListener(gates: readonly Gate[], options: ServeOptions): RequestListener {
  return (message, response) => {
    answer(message, response, gates, options).catch((error: unknown) => fail(response, error, options))
  }
}

/** Starts a listener on a loopback port. */
export async function serveWith(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = new Promise(resolve => server.close(resolve))
      server.closeAllConnections()
      await closed
    }
  }
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  gates: readonly Gate[],
  { parsesForms }: ServeOptions
): Promise<void> {
  const form = parsesForms ? parse(await text(message)) : undefined
  let auth: Extract<Decision, { outcome: 'grant' }>['auth']
  for (const gate of gates) {
    const decision = await authorize(message, gate, { form: () => form })
    if (decision.outcome !== 'grant') throw new RefusalError(refusalOf(decision))
    for (const [name, value] of Object.entries(decision.headers ?? {})) response.setHeader(name, value)
    auth = decision.auth ?? auth
  }
  response.end(JSON.stringify({ subject: auth?.subject, scopes: auth?.scopes }))
}

function fail(response: ServerResponse, error: unknown, { errors }: ServeOptions): void {
  if (!(error instanceof RefusalError)) {
    response.writeHead(500).end('Internal Server Error')
    return
  }
  const isProblem = errors === 'problem'
  const type = isProblem ? 'application/problem+json' : 'text/plain'
  const body = isProblem ? JSON.stringify(problemDocument(error.refusal)) : error.message
  response.writeHead(error.status, { ...error.headers, 'Content-Type': type }).end(body)
}
