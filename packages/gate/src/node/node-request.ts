import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { FormFields, GateRequest } from '../gate-request.ts'

/**
 * Shows a `node:http` (or `http2` compatibility) request to a gate, with every header line kept apart.
 *
 * Node keeps only the first of several `Authorization` lines in `headers`; this view reads `rawHeaders`, where all of
 * them are. Servers that fill in `headers` alone (some serverless bridges) are read from there.
 *
 * @param message the request as Node received it
 * @param context returns the parsed form body, if the application parses one; the request target as it arrived, if the
 *   framework has rewritten it
 */
export function nodeRequest(
  message: IncomingMessage,
  { form, url }: { readonly form?: () => FormFields | undefined; readonly url?: string } = {}
): GateRequest {
  return {
    method: message.method ?? 'GET',
    url: url ?? originalUrl(message),
    header: name => headerLines(message, name.toLowerCase()),
    peerCertificate: () => certificateOf(message),
    ...(form && { form }),
    ...(message.socket?.remoteAddress !== undefined && { remoteAddress: message.socket.remoteAddress })
  }
}

// Express and Connect rewrite `url` below a mount path and keep the whole of it here.
function originalUrl(message: IncomingMessage & { readonly originalUrl?: string }): string {
  return message.originalUrl ?? message.url ?? '/'
}

function headerLines(message: IncomingMessage, name: string): readonly string[] {
  const raw = message.rawHeaders
  if (raw === undefined || raw.length === 0) return parsedLines(message.headers[name])
  const lines: string[] = []
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const candidate = raw[index] as string
    if (candidate.length === name.length && candidate.toLowerCase() === name)
      lines.push(raw[index + 1] as string)
  }
  return lines
}

function parsedLines(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

function certificateOf(message: IncomingMessage): Uint8Array | undefined {
  const socket = message.socket as Partial<TLSSocket> | undefined
  return socket?.getPeerCertificate?.()?.raw
}
