// `pnpm start`: a mock issuer and the example APIs on loopback, and what becomes of every kind of token there.
// With --once it ends after the table: 0 if every verdict was right, else 1. With --unguarded one more API is asked, which
// serves everybody: this is how to see the tour fail.
import { createMockIssuer } from '@jeton/mock-issuer'
import { createApp as createExpressApp } from 'example-access-token-express'
import { createApp as createKoaApp } from 'example-access-token-koa'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { audience, tour } from './tour.ts'

const issuer = await createMockIssuer()
await issuer.listen({ port: 0, dashboard: true })

const options = { issuer: issuer.url, audience, allowInsecureLoopback: true }
const apis = [
  { name: 'Express', origin: await serve(createExpressApp(options)) },
  { name: 'Koa', origin: await serve(createKoaApp(options).callback()) }
]
if (process.argv.includes('--unguarded')) {
  apis.push({ name: 'open', origin: await serve((_message, response) => response.end('{}')) })
}
const wrong = await tour(issuer, apis, line => console.log(line))
if (process.argv.includes('--once')) process.exit(wrong === 0 ? 0 : 1)

console.log(`\ndashboard ${issuer.dashboardUrl}`)
console.log(`issuer    ${issuer.url}/.well-known/openid-configuration`)
for (const { name, origin } of apis) console.log(`${name.padEnd(9)} ${origin}/orders`)
console.log(`token     ${await issuer.accessToken({ aud: audience, sub: 'u1', scope: 'orders:read' })}`)
console.log('Ctrl-C ends it.')

type Listener = (message: IncomingMessage, response: ServerResponse) => unknown

async function serve(listener: Listener): Promise<string> {
  const server = createServer((message, response) => void listener(message, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
