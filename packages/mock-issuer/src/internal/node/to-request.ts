import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/** The URL is made of the listener's own origin and the path: the Host header decides nothing. */
export function toRequest(
  origin: string,
  incoming: IncomingMessage,
  signal: AbortSignal,
  target: string = incoming.url ?? '/'
): Request {
  const { method = 'GET' } = incoming
  const bodiless = method === 'GET' || method === 'HEAD'
  return new Request(origin + pathOf(target), {
    method,
    headers: headersOf(incoming.rawHeaders),
    signal,
    ...(bodiless
      ? {}
      : { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' as const })
  })
}

/** A request to a proxy carries the whole URL (RFC 9112 section 3.2.2): only its path counts. */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target
  const url = URL.canParse(target) ? new URL(target) : undefined
  return url ? url.pathname + url.search : '/'
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let index = 0; index < raw.length; index += 2) headers.append(raw[index] ?? '', raw[index + 1] ?? '')
  return headers
}
