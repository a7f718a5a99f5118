import type { ServerResponse } from 'node:http'
import { isConnectionReset } from '../http/connection-reset.ts'

/** Writes the answer as it comes. A body that fails closes the connection, as its source meant. */
export async function writeResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  if (response.type === 'error') return dropConnection(outgoing, response)
  outgoing.statusCode = response.status
  outgoing.setHeaders(response.headers)
  try {
    await writeBody(outgoing, response.body)
  } catch {
    if (!outgoing.headersSent) await flushHeaders(outgoing)
    outgoing.destroy()
  }
}

function dropConnection(outgoing: ServerResponse, response: Response): void {
  const { socket } = outgoing
  // A TLS connection can only be closed.
  if (isConnectionReset(response) && socket && !('encrypted' in socket)) socket.resetAndDestroy()
  outgoing.destroy()
}

/** Holds back one chunk, so that a body of one chunk goes out with its length. */
async function writeBody(outgoing: ServerResponse, body: ReadableStream<Uint8Array> | null): Promise<void> {
  let held: Uint8Array | undefined
  try {
    for await (const chunk of body ?? []) {
      if (held) await write(outgoing, held)
      held = chunk
    }
  } catch (error) {
    if (held) await write(outgoing, held)
    throw error
  }
  outgoing.end(held)
}

function write(outgoing: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(chunk, error => (error ? reject(error) : resolve()))
  })
}

function flushHeaders(outgoing: ServerResponse): Promise<void> {
  outgoing.flushHeaders()
  return new Promise(resolve => outgoing.socket?.write('', () => resolve()) ?? resolve())
}
