import { connect } from 'node:net'
import { readAnswer } from './internal/read-answer.ts'
import type { RawAnswer } from './raw-answer.ts'

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

const timeLimitMilliseconds = 10_000

/**
 * Sends a request over a socket of its own, byte for byte, and reads the answer to its end.
 *
 * @param origin where to, for example `http://127.0.0.1:3000`
 * @param request what to send; `Host`, `Connection: close` and, for a body, `Content-Length` are added
 * @throws Error when the connection fails or no complete answer comes within ten seconds
 */
export async function rawRequest(origin: string, request: RawRequest): Promise<RawAnswer> {
  return readAnswer(await exchange(new URL(origin), wireBytes(request)), request.method)
}

function exchange({ hostname, port }: URL, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) })
    const chunks: Buffer[] = []
    socket.setTimeout(timeLimitMilliseconds, () => socket.destroy(new Error('no answer within ten seconds')))
    socket.on('error', reject)
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
    // No half-close: a Node server would drop a request whose answer is still on its way.
    socket.write(bytes)
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
