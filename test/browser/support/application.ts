import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that reached the redirect URI. */
interface Callback {
  readonly method: string
  readonly parameters: Readonly<Record<string, string>>
}

/** A web application with nothing but a redirect URI. */
export interface Application extends AsyncDisposable {
  readonly redirectUri: string
  readonly callbacks: readonly Callback[]
}

/** Listens on loopback, under `localhost`: to a browser another site than the issuer on `127.0.0.1`. */
export async function startApplication(): Promise<Application> {
  const callbacks: Callback[] = []
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://localhost')
    if (url.pathname !== '/cb') return outgoing.writeHead(204).end()
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    return incoming.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
      const parameters = { ...Object.fromEntries(url.searchParams), ...Object.fromEntries(form) }
      callbacks.push({ method: incoming.method ?? '', parameters })
      outgoing.setHeader('content-type', 'text/html')
      outgoing.end(
        '<!doctype html><link rel="icon" href="data:,"><title>Application</title><h1>Back at the application</h1>'
      )
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    redirectUri: `http://localhost:${port}/cb`,
    callbacks,
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
