import { type Gate, type GateRequest, fetchRequest, refusalOf, refusalResponse } from '@jeton/gate'
import type { Adapter } from '@jeton/gate-testkit'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { serveWith } from './node-adapter.ts'

/** An adapter for handlers of the Fetch standard: `Request` in, `Response` out. */
export const fetchAdapter: Adapter = {
  name: 'a fetch handler',
  serve: gates =>
    serveWith((message, response) => {
      toRequest(message)
        .then(request => handle(request, gates))
        .then(answer => send(answer, response))
        .catch(() => response.writeHead(500).end())
    })
}

async function handle(request: Request, gates: readonly Gate[]): Promise<Response> {
  let context: Pick<GateRequest, 'auth' | 'challenges'> = {}
  const headers = new Headers()
  for (const gate of gates) {
    const decision = await gate(fetchRequest(request, context))
    if (decision.outcome !== 'grant') return refusalResponse(refusalOf(decision))
    for (const [name, value] of Object.entries(decision.headers ?? {})) headers.set(name, value)
    const auth = decision.auth ?? context.auth
    context = { challenges: decision.challenges, ...(auth && { auth }) }
  }
  const { subject, scopes } = context.auth ?? {}
  return Response.json({ subject, scopes }, { headers })
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const headers = new Headers()
  for (let index = 0; index < message.rawHeaders.length; index += 2)
    headers.append(message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '')
  const { method = 'GET', url = '/' } = message
  const body = method === 'POST' ? { body: await buffer(message) } : {}
  return new Request(new URL(url, 'http://api.test'), { method, headers, ...body })
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(await answer.text())
}
