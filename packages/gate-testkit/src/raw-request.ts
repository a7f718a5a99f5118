import { connect } from 'node:net'

/** One HTTP/1.1 request as it goes over the wire. */
export interface RawRequest {
  readonly method?: string
  readonly target?: string
  /**
   * Header lines without line ends. What a client library would refuse to send gets sent: a line is written as latin1,
   * or as UTF-8 where it holds a character beyond that.
   */
  readonly headerLines?: readonly string[]
  readonly body?: string
}

/** One HTTP/1.1 answer, with header names in lower case and repeated lines kept apart. */
export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly body: string
  /** Everything that came back, for a search in it. */
  readonly text: string
}

const timeLimitMilliseconds = 10_000

/**
 * Sends a request over a socket of its own, byte for byte, and reads the answer to its end.
 *
 * @param origin where to, for example `http://127.0.0.1:3000`
 * @param request what to send; `Host`, `Connection: close` and, for a body, `Content-Length` are added
 * @throws Error when the connection fails or no complete answer comes within ten seconds
 */
export function rawRequest(origin: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) })
    const chunks: Buffer[] = []
    socket.setTimeout(timeLimitMilliseconds, () => socket.destroy(new Error('no answer within ten seconds')))
    socket.on('error', reject)
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('close', () => resolve(readAnswer(Buffer.concat(chunks).toString('latin1'))))
    // No half-close: a Node server would drop a request whose answer is still on its way.
    socket.write(wireBytes(request))
  })
}

function wireBytes({ method = 'GET', target = '/', headerLines = [], body }: RawRequest): Buffer {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'Host: api.test',
    'Connection: close',
    ...(body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
    ...headerLines,
    ''
  ]
  return Buffer.concat([...lines.map(lineBytes), Buffer.from(body ?? '')])
}

function lineBytes(line: string): Buffer {
  return Buffer.from(`${line}\r\n`, /^[\0-\xff]*$/.test(line) ? 'latin1' : 'utf8')
}

function readAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [statusLine = '', ...headerLines] = head.split('\r\n')
  const headers = new Map<string, string[]>()
  for (const line of headerLines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n'), text }
}
