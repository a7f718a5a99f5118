import { createServer, type Server, type Socket } from 'node:net'

/** A server that answers every connection with fixed bytes, and keeps what it got. */
export interface WireServer {
  readonly origin: string
  /** What came in, one character a byte. */
  readonly received: () => string
  readonly close: () => Promise<void>
}

const blankLine = '\r\n\r\n'

/** Starts a server that answers once a head and `bodyLength` bytes are there. */
export async function wireServer(answer: string, bodyLength = 0): Promise<WireServer> {
  let received = ''
  const server = createServer(socket => {
    socket.setEncoding('latin1').on('data', chunk => {
      received += String(chunk)
      if (isComplete(received, bodyLength)) answerWith(socket, answer)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { origin: originOf(server), received: () => received, close: () => closed(server) }
}

function isComplete(text: string, bodyLength: number): boolean {
  const end = text.indexOf(blankLine)
  return end !== -1 && text.length >= end + blankLine.length + bodyLength
}

function answerWith(socket: Socket, answer: string): void {
  socket.end(answer, 'latin1')
}

function originOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://127.0.0.1:${address.port}`
}

async function closed(server: Server): Promise<void> {
  await new Promise(resolve => server.close(resolve))
}
