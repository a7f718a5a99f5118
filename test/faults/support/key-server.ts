import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers a request in whatever way, or not at all. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** The two documents of an issuer. */
export type Document = 'metadata' | 'keys'

/** An issuer's key server on a real loopback socket, which does what a test tells it to. */
export interface KeyServer {
  readonly issuer: string
  /** Paths that were asked for, in order. */
  readonly requests: string[]
  /** The public keys that are served. */
  keys: readonly object[]
  /** Answers for one document otherwise than with the document; `undefined` ends it. */
  answerWith(document: Document, answer: Answer | undefined): void
  /** Stops listening, and cuts off whoever is connected. */
  stop(): Promise<void>
  /** Listens again on the port it had. */
  start(): Promise<void>
}

const paths: Readonly<Record<string, Document>> = {
  '/.well-known/openid-configuration': 'metadata',
  '/jwks': 'keys'
}

/** Starts a key server on a free port. */
export async function startKeyServer(keys: readonly object[]): Promise<KeyServer> {
  const answers = new Map<Document, Answer>()
  const server = createServer((request, response) => {
    keyServer.requests.push(request.url ?? '')
    const document = paths[request.url ?? '']
    if (document === undefined) return respond(response, 404, {})
    const answer = answers.get(document)
    if (answer) return answer(response, request)
    respond(response, 200, document === 'keys' ? { keys: keyServer.keys } : metadata)
  })
  const port = await listen(server, 0)
  const issuer = `http://127.0.0.1:${port}`
  const metadata = { issuer, jwks_uri: `${issuer}/jwks` }
  const keyServer: KeyServer = {
    issuer,
    requests: [],
    keys,
    answerWith(document, answer) {
      if (answer) answers.set(document, answer)
      else answers.delete(document)
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    start: async () => {
      await listen(server, port)
    }
  }
  return keyServer
}

/** Sends JSON. `Connection: close`, so that every request of a test meets a server as it is then. */
export function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify(body))
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
