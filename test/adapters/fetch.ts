import { allOf, fetchRequest, type Gate, refusalOf, refusalResponse } from '@jeton/gate'
import type { Adapter } from '@jeton/gate-testkit'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { listen } from './listen.ts'

type Handler = (request: Request) => Promise<Response>

/** What a fetch-native application writes to use a gate. */
function guarded(gate: Gate): Handler {
  return async request => {
    const decision = await gate(fetchRequest(request))
    if (decision.outcome !== 'grant') return refusalResponse(refusalOf(decision))
    const { subject, scopes } = decision.auth ?? {}
    return Response.json({ subject, scopes }, { headers: decision.headers ?? {} })
  }
}

/** Serves a fetch-native application over `node:http`, as its runtime would. */
export const fetchAdapter: Adapter = {
  name: 'bare fetch',
  serve([first, ...rest]) {
    if (first === undefined) throw new TypeError('the table has a gate in every row')
    const handler = guarded(allOf(first, ...(rest as [Gate])))
    return listen((message, response) => {
      void bridge(handler, message, response)
    })
  }
}

async function bridge(handler: Handler, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await handler(toRequest(message)).catch(() => new Response(null, { status: 500 }))
  const body = Buffer.from(await answer.arrayBuffer())
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    'content-length': body.byteLength
  })
  response.end(message.method === 'HEAD' ? undefined : body)
}

function toRequest(message: IncomingMessage): Request {
  const headers = new Headers()
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    headers.append(message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '')
  }
  const hasBody = message.method !== 'GET' && message.method !== 'HEAD'
  return new Request(new URL(message.url ?? '/', 'http://api.test'), {
    method: message.method ?? 'GET',
    headers,
    ...(hasBody && { body: Readable.toWeb(message) as ReadableStream<Uint8Array>, duplex: 'half' })
  })
}
