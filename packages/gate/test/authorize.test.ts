import { type Auth, type Decision, type Gate, optional, RefusalError, refusalOf, refuse } from '@jeton/gate'
import { authorize } from '@jeton/gate/node'
import { createServer, type IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { authFor, headerGate } from './support/gates.ts'
import { close, listen, receive, send } from './support/server.ts'

const key = () => headerGate('ApiKey', 'x-api-key')
const good = ['X-Api-Key: good']
const grant = (auth: Auth | undefined): Decision => ({ outcome: 'grant', auth, challenges: [] })

/** What a gate sees of earlier grants. */
function sightOf(message: IncomingMessage): {
  readonly auth?: Auth | undefined
  readonly realm?: string | undefined
} {
  let sight = {}
  const looking: Gate = ({ auth, challenges }) => {
    sight = { auth, realm: challenges?.[0]?.realm }
    return { outcome: 'abstain', challenges: [] }
  }
  void authorize(message, looking)
  return sight
}

/** Grants a subject that tells which form the gate saw. */
const reading: Gate = request => grant(authFor(JSON.stringify(request.form?.() ?? null)))

describe('authorize', () => {
  it('judges a bare request synchronously when the gate does', async () => {
    expect(await receive(good, message => [authorize(message, key())])).toMatchObject([
      { outcome: 'grant', auth: authFor('ApiKey') }
    ])
    expect(await receive([], message => [authorize(message, key())])).toMatchObject([{ outcome: 'abstain' }])
  })

  it('answers with a promise when the gate does', async () => {
    const answer = await receive([], message => [
      authorize(message, () => Promise.resolve(grant(authFor('slow'))))
    ])
    expect(answer[0]).toBeInstanceOf(Promise)
    expect(await answer[0]).toMatchObject({ auth: authFor('slow') })
  })

  it('judges the upgrade to a WebSocket, and a refusal can be written by hand', async () => {
    const server = createServer()
    server.on('upgrade', (message, socket) => {
      const decision = authorize(message, key())
      if (decision instanceof Promise) throw new Error('a synchronous answer is due')
      if (decision.outcome === 'grant') {
        socket.end(`HTTP/1.1 101 Switching Protocols\r\nX-Subject: ${decision.auth.subject}\r\n\r\n`)
        return
      }
      const { status, headers } = new RefusalError(refusalOf(decision))
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.join('')}\r\n`)
    })
    const port = await listen(server)
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket']
    try {
      expect(await send(port, 'GET / HTTP/1.1', [...upgrade, ...good])).toMatch(
        / 101 .*\r\nX-Subject: ApiKey\r\n/
      )
      expect(await send(port, 'GET / HTTP/1.1', upgrade)).toMatch(
        / 401 .*\r\nCache-Control: no-store\r\nWWW-Authenticate: ApiKey realm="api"\r\n/
      )
      const protocol = 'Sec-WebSocket-Protocol: x-api-key, good'
      expect(await send(port, 'GET / HTTP/1.1', [...upgrade, protocol])).toContain(' 401 ')
    } finally {
      await close(server)
    }
  })

  it('a later gate sees what an earlier call granted on the same message', async () => {
    const sight = await receive(good, message => {
      void authorize(message, key())
      return sightOf(message)
    })
    expect(sight).toEqual({ auth: authFor('ApiKey'), realm: 'api' })
  })

  it('RS-015: `req.auth` is the copy of the handlers, and no gate believes it', async () => {
    const forged = await receive([], message => {
      Object.assign(message, { auth: authFor('root'), challenges: [{ scheme: 'X', realm: 'forged' }] })
      return sightOf(message)
    })
    expect(forged).toEqual({ auth: undefined, realm: undefined })
    const overwritten = await receive(good, message => {
      void authorize(message, key())
      Object.assign(message, { auth: authFor('root') })
      return sightOf(message)
    })
    expect(overwritten.auth).toEqual(authFor('ApiKey'))
  })

  it('a grant to one message says nothing of another one', async () => {
    await receive(good, message => authorize(message, key()))
    expect(await receive(good, sightOf)).toEqual({ auth: undefined, realm: undefined })
  })

  it.each<[string, Gate]>([
    ['a refusal', () => refuse('token_expired')],
    ['an abstention', () => ({ outcome: 'abstain', challenges: [] })],
    ['an anonymous pass', optional(headerGate('Bearer', 'authorization'))]
  ])('%s does not take away what an earlier gate granted', async (_name, gate) => {
    const sight = await receive(good, message => {
      void authorize(message, key())
      void authorize(message, gate)
      return sightOf(message)
    })
    expect(sight).toEqual({ auth: authFor('ApiKey'), realm: 'api' })
  })

  it('an anonymous pass is remembered with what to ask for, and a later grant replaces it', async () => {
    const sights = await receive(good, message => {
      void authorize(message, optional(headerGate('Bearer', 'authorization')))
      const first = sightOf(message)
      void authorize(message, () => grant(authFor('later')))
      return [first, sightOf(message)]
    })
    expect(sights).toEqual([
      { auth: undefined, realm: 'api' },
      { auth: authFor('later'), realm: undefined }
    ])
  })

  it('a promised grant is there once it has come, and a rejection grants nothing', async () => {
    const bug = new Error('a bug')
    let decide: ((decision: Decision) => void) | undefined
    const decision = new Promise<Decision>(resolve => {
      decide = resolve
    })
    const kept = await receive([], message => ({
      message,
      granted: authorize(message, () => decision)
    }))
    expect(sightOf(kept.message).auth).toBeUndefined()
    decide?.(grant(authFor('slow')))
    await kept.granted
    expect(sightOf(kept.message).auth).toEqual(authFor('slow'))
    const failing = await receive([], message => ({
      message,
      failed: expect(authorize(message, () => Promise.reject(bug))).rejects.toBe(bug)
    }))
    await failing.failed
    expect(sightOf(failing.message).auth).toBeUndefined()
  })

  it('RS-013: shows the form that the application has parsed, and none by default', async () => {
    const subjects = await receive([], message => [
      authorize(message, reading, { form: () => ({ a: '1' }) }),
      authorize(message, reading)
    ])
    expect(subjects).toMatchObject([{ auth: { subject: '{"a":"1"}' } }, { auth: { subject: 'null' } }])
  })
})
