import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { faultAdapters } from './support/adapters.ts'
import { type Api, startApi } from './support/api.ts'
import { faults, metadataFaults } from './support/faults.ts'
import type { Document } from './support/key-server.ts'
import { heldTimeLimits, type TimeLimits } from './support/time-limit.ts'

const usualAge = 600
const staleWindow = 3600
const backOff = 5

let limits: TimeLimits
beforeEach(() => {
  limits = heldTimeLimits()
})
afterEach(() => {
  vi.restoreAllMocks()
})

interface Outage {
  readonly begin: () => void | Promise<void>
  readonly end: () => void | Promise<void>
}

/** An outage at every point of the life of a key set, with a good and a forged token at each. */
async function liveThrough(api: Api, { begin, end }: Outage): Promise<void> {
  const unknown = await api.owner.sign(api.server.issuer, 'unknown')
  const send = async (): Promise<readonly number[]> => [await api.send(api.good), await api.send(api.forged)]

  await begin()
  expect(await send(), 'at a cold start').toEqual([503, 503])
  expect(await api.send(unknown)).toBe(503)
  await end()
  api.pass(backOff)
  expect(await send(), 'after the first recovery').toEqual([200, 401])

  await begin()
  api.pass(usualAge)
  expect(await send(), 'at the end of the age of the keys').toEqual([200, 401])
  expect(await api.send(unknown)).toBeOneOf([401, 503])
  api.pass(staleWindow - 1)
  expect(await send(), 'at the end of the stale window').toEqual([200, 401])
  api.pass(1 + backOff)
  expect(await send(), 'after the stale window').toEqual([503, 503])
  expect(await api.send(unknown)).toBe(503)
  await end()
  api.pass(backOff)
  expect(await send(), 'after the second recovery').toEqual([200, 401])
  expect(api.server.requests).not.toContain('/elsewhere')
}

const names = Object.keys(faults({ asked: [], expire: () => undefined }))
const rows = names.flatMap(name =>
  (['metadata', 'keys'] as const).map((document): readonly [string, Document] => [name, document])
)

describe.each(faultAdapters)('behind $name', adapter => {
  it.each(rows)(
    'RS-049: RS-153: RS-154: RS-160: NET-05 to NET-07: %s in place of the %s is never a pass, and good tokens go on',
    async (name, document) => {
      const api = await startApi(adapter)
      await liveThrough(api, {
        begin: () => api.server.answerWith(document, faults(limits)[name]),
        end: () => api.server.answerWith(document, undefined)
      })
    }
  )

  it.each(Object.keys(metadataFaults('https://issuer.test')))(
    'RS-150: RS-152: NET-02: NET-03: metadata with %s is never a pass, and good tokens go on',
    async name => {
      const api = await startApi(adapter)
      await liveThrough(api, {
        begin: () => api.server.answerWith('metadata', metadataFaults(api.server.issuer)[name]),
        end: () => api.server.answerWith('metadata', undefined)
      })
    }
  )

  it('RS-049: RS-160: a server that is down is never a pass, and good tokens go on', async () => {
    const api = await startApi(adapter)
    await liveThrough(api, { begin: () => api.server.stop(), end: () => api.server.start() })
  })

  it('RS-154: of a body of 60 MiB no more is taken than the limit and what is under way', async () => {
    const api = await startApi(adapter)
    let taken = 0
    const over = new Promise<void>(resolve => {
      api.server.answerWith('keys', (response, request) => {
        const { socket } = request
        socket.once('close', () => {
          taken = socket.bytesWritten
          resolve()
        })
        faults(limits)['a body of 60 MiB']?.(response, request)
      })
    })
    expect(await api.send(api.good)).toBe(503)
    await over
    expect(taken).toBeLessThan(16 * 1024 * 1024)
  })
})
