import { type Adapter, expectAnswer, rawRequest, type Served } from '@jeton/gate-testkit'
import { requireBearer } from '@jeton/require-bearer'
import { afterEach } from 'vitest'
import { type KeyServer, startKeyServer } from './key-server.ts'
import { audience, createSigner, type Signer, start } from './tokens.ts'

/** An API behind a guard, its issuer, and the time for both. */
export interface Api {
  readonly origin: string
  readonly server: KeyServer
  /** The key in force, and the one that comes after it. */
  readonly owner: Signer
  readonly next: Signer
  /** A token that is good, and one whose signature is somebody else's. */
  readonly good: string
  readonly forged: string
  /** Moves the guard's clock. */
  pass(seconds: number): void
  /** Sends a token; gives the status, once everything else about the answer was checked. */
  send(token: string): Promise<number>
  /** How often the key set was asked for. */
  loads(): number
}

const running: (Served | KeyServer)[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map(each => ('close' in each ? each.close() : each.stop())))
})

const stranger = await createSigner('k1')
const owner = await createSigner('k1')
const next = await createSigner('k2')

/** Builds an API with an adapter, on real sockets. Everything it starts ends with the test. */
export async function startApi(adapter: Adapter): Promise<Api> {
  const server = await startKeyServer([owner.jwk])
  let seconds = 0
  const guard = requireBearer({
    issuer: server.issuer,
    audience,
    allowInsecureLoopback: true,
    clock: () => (start + seconds) * 1000
  })
  const served = await adapter.serve([guard], { errors: 'problem', parsesForms: false })
  running.push(served, server)
  return {
    origin: served.origin,
    server,
    owner,
    next,
    good: await owner.sign(server.issuer),
    forged: await stranger.sign(server.issuer),
    pass: more => {
      seconds += more
    },
    send: token => send(served.origin, token),
    loads: () => server.requests.filter(path => path === '/jwks').length
  }
}

async function send(origin: string, token: string): Promise<number> {
  const request = { headerLines: [`Authorization: Bearer ${token}`] }
  const answer = await rawRequest(origin, request)
  const unavailable = answer.status === 503 && {
    code: 'dependency_unavailable' as const,
    challenge: null
  }
  expectAnswer(answer, { status: answer.status, ...unavailable }, { request, errors: 'problem' })
  if (answer.status === 503 && !/^[1-9]\d*$/.test(answer.headers.get('retry-after')?.[0] ?? ''))
    throw new Error('a 503 without a time to wait')
  return answer.status
}
