import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

type Line = string

/** Starts a server on a loopback port and returns it with its port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Closes a server and every connection that is left. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeAllConnections()
  await closed
}

/** Sends header lines, as they are, over a socket of its own; resolves with what came back. */
export function send(port: number, requestLine: string, lines: readonly Line[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.setEncoding('latin1').on('data', chunk => (text += String(chunk)))
    socket.on('error', reject).on('close', () => resolve(text))
    socket.write([requestLine, 'Host: api.test', ...lines, '', ''].join('\r\n'), 'latin1')
  })
}

/** Lets `look` see the message that a real `node:http` server makes of these header lines. */
export async function receive<T>(
  lines: readonly Line[],
  look: (message: IncomingMessage) => T,
  requestLine = 'GET / HTTP/1.1'
): Promise<T> {
  const seen: T[] = []
  const server = createServer((message, response) => {
    seen.push(look(message))
    response.end()
  })
  try {
    await send(await listen(server), requestLine, ['Connection: close', ...lines])
  } finally {
    await close(server)
  }
  const [first] = seen
  if (first === undefined) throw new Error('the request did not arrive')
  return first
}
