import { authorize, optional, requireBearer } from '@jeton/express'
import { createMockIssuer } from '@jeton/mock-issuer'
import { createServer, type IncomingMessage, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'

const audience = 'https://api.test'
const issuer = await createMockIssuer()
const guard = requireBearer({ issuer: issuer.url, audience, fetch: issuer.fetch })

const switching = 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'
const unauthorized = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'

const verdicts: string[] = []
const server = createServer()
server.on('upgrade', (message: IncomingMessage, socket) => {
  void Promise.resolve(authorize(message, guard)).then(({ outcome }) => {
    verdicts.push(outcome)
    socket.end(outcome === 'grant' ? switching : unauthorized)
  })
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
afterAll(() => server.close())

/** Asks for an upgrade, as a WebSocket client does, and returns when the server has answered. */
function upgrade(headers: Readonly<Record<string, string>>): Promise<void> {
  const { port } = server.address() as AddressInfo
  return new Promise(resolve => {
    const asked = send({ port, headers: { connection: 'upgrade', upgrade: 'websocket', ...headers } })
    asked.on('upgrade', (_response, socket) => resolve(void socket.destroy()))
    asked.on('response', response => resolve(void response.resume()))
    asked.end()
  })
}

it('gives the same verdict for a WebSocket upgrade as for a request', async () => {
  const token = await issuer.accessToken({ sub: 'u1', aud: audience })
  const idToken = await issuer.idToken({ aud: 'client-1', nonce: 'n' })
  await upgrade({ authorization: `Bearer ${token}` })
  await upgrade({ authorization: `Bearer ${idToken}` })
  await upgrade({})
  expect(verdicts).toEqual(['grant', 'refuse', 'abstain'])
})

it('takes an optional guard for a bare request, too', async () => {
  const message = { rawHeaders: [], headers: {}, method: 'GET', url: '/' } as unknown as IncomingMessage
  expect(await authorize(message, optional(guard))).toMatchObject({ outcome: 'grant', auth: undefined })
})
