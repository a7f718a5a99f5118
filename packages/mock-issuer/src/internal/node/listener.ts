import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dispatch } from '../dispatch.ts'
import type { ServerTls } from '../https/server-tls.ts'
import type { ListenSettings } from '../listen-options.ts'
import { setClientCertificate } from '../mtls/client-certificate.ts'
import { createServer } from './create-server.ts'
import { readClientCertificate } from './read-client-certificate.ts'
import { toRequest } from './to-request.ts'
import { writeResponse } from './write-response.ts'

export interface Listener {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves on node:http or node:https. The bridge is a few short files, so it needs no adapter package. */
export async function startListener(
  { port, host }: ListenSettings,
  tls: ServerTls | undefined,
  dispatch: Dispatch
): Promise<Listener> {
  let origin = ''
  const server = createServer(tls, (incoming, outgoing) => void answer(origin, dispatch, incoming, outgoing))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = server.address() as AddressInfo
  origin = `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${bound.port}`
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
    const request = toRequest(origin, incoming, gone.signal)
    const certificate = readClientCertificate(incoming)
    if (certificate) setClientCertificate(request, certificate)
    await writeResponse(outgoing, await dispatch(request))
  } catch {
    // A bug, a caller that left, or a method a Request cannot have, such as TRACE.
    outgoing.writeHead(500).end()
  }
}
