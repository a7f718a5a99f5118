import type { RawAnswer } from '../raw-answer.ts'

const blankLine = '\r\n\r\n'

/** Reads the text of an HTTP/1.1 answer, one character a byte; throws when it is not whole. */
export function readAnswer(text: string, method = 'GET'): RawAnswer {
  const end = text.indexOf(blankLine)
  const [statusLine = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\r\n')
  const status = /^HTTP\/1\.1 (\d{3})(?: |$)/.exec(statusLine)?.[1]
  if (status === undefined) throw new Error(`no complete answer came back: ${JSON.stringify(text)}`)
  const headers = headersOf(lines)
  const sent = text.slice(end + blankLine.length)
  const bare = method === 'HEAD' || status === '204' || status === '304'
  const body = Buffer.from(bare ? sent : bodyOf(sent, headers), 'latin1').toString('utf8')
  return { status: Number(status), headers, body, text }
}

function headersOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return headers
}

function bodyOf(sent: string, headers: RawAnswer['headers']): string {
  if (headers.get('transfer-encoding')?.at(-1)?.toLowerCase() === 'chunked') return joinChunks(sent)
  const length = Number(headers.get('content-length')?.[0] ?? 0)
  if (sent.length < length) throw new Error('the body of the answer is not complete')
  return sent
}

// RFC 9112 section 7.1; extensions and trailers are left out.
function joinChunks(sent: string): string {
  let body = ''
  let from = 0
  for (;;) {
    const lineEnd = sent.indexOf('\r\n', from)
    const size = Number.parseInt(sent.slice(from, Math.max(lineEnd, from)), 16)
    const start = lineEnd + 2
    if (size === 0) return body
    from = start + size + 2
    if (Number.isNaN(size) || sent.length < from) throw new Error('the chunks of the answer are not complete')
    body += sent.slice(start, start + size)
  }
}
