import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dispatch } from '../dispatch.ts'
import type { ListenSettings } from '../listen-options.ts'
import { toRequest } from './to-request.ts'
import { writeResponse } from './write-response.ts'

export interface Listener {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves on node:http. The bridge is two short files, so it needs no adapter package. */
export async function startListener({ port, host }: ListenSettings, dispatch: Dispatch): Promise<Listener> {
  let origin = ''
  const server = createServer((incoming, outgoing) => void answer(origin, dispatch, incoming, outgoing))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = server.address() as AddressInfo
  origin = `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin, close }
}

async function answer(
  origin: string,
  dispatch: Dispatch,
  incoming: IncomingMessage,
  outgoing: ServerResponse
): Promise<void> {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  try {
    await writeResponse(outgoing, await dispatch(toRequest(origin, incoming, gone.signal)))
  } catch {
    // A bug, a caller that left, or a method a Request cannot have, such as TRACE.
    outgoing.writeHead(500).end()
  }
}
