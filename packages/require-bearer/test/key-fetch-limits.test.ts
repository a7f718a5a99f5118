import { afterEach, describe, expect, it, vi } from 'vitest'
import { verdict } from './support/judge.ts'
import { answering, keyServer } from './support/key-server.ts'
import { address, guardAt, jwk, reasonOf, sign } from './support/fetched-keys.ts'
import { issuerAndGuard } from './support/trusted-issuer.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('RS-153: NET-01: %i of the key set is not followed', async status => {
    const elsewhere = 'https://elsewhere.test/jwks'
    const server = keyServer({
      [address]: () => new Response(null, { status, headers: { location: elsewhere } }),
      [elsewhere]: answering({ keys: [jwk] })
    })
    expect(await reasonOf(server)).toBe(`keys of the issuer: key set: status ${status}`)
    expect(server.urls).toEqual([address])
  })

  it('RS-153: the injected fetch is told not to follow redirects', async () => {
    const seen: RequestInit[] = []
    const server = keyServer({
      [address]: init => {
        seen.push(init)
        return answering({ keys: [jwk] })(init)
      }
    })
    await verdict(guardAt(server), await sign())
    expect(seen.map(({ redirect }) => redirect)).toEqual(['manual'])
  })

  it('RS-153: a redirect of the metadata is not followed', async () => {
    const { issuer, guard } = await issuerAndGuard()
    issuer.faults.set('discovery', { status: 302, headers: { location: `${issuer.url}/jwks` } })
    expect(await verdict(guard, await issuer.accessToken())).toBe('dependency_unavailable')
    expect(issuer.requests({ endpoint: 'jwks' })).toEqual([])
  })
})

const limit = 256 * 1024
const keySetOf = (bytes: number): string => {
  const text = JSON.stringify({ keys: [jwk], padding: '' })
  return text.replace('"padding":""', `"padding":"${'x'.repeat(bytes - text.length)}"`)
}

describe('size of an answer', () => {
  it('RS-154: a key set of exactly 256 KiB is used', async () => {
    const text = keySetOf(limit)
    expect(text).toHaveLength(limit)
    expect(await verdict(guardAt(keyServer({ [address]: answering(text) })), await sign())).toBe('grant')
  })

  it('RS-154: one byte more is dependency_unavailable', async () => {
    const server = keyServer({ [address]: answering(keySetOf(limit + 1)) })
    expect(await reasonOf(server)).toContain('the body is larger than 262144 bytes')
  })

  it('RS-154: NET-06: an endless body is left after the limit', async () => {
    let sent = 0
    let cancelled = false
    const chunk = new Uint8Array(64 * 1024).fill(0x20)
    const endless = (): Response =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull(controller) {
            sent += chunk.byteLength
            controller.enqueue(chunk)
          },
          cancel() {
            cancelled = true
          }
        }),
        { headers: { 'content-type': 'application/json' } }
      )
    expect(await reasonOf(keyServer({ [address]: endless }))).toContain('larger than')
    expect(cancelled).toBe(true)
    expect(sent).toBeLessThan(2 * limit)
  })
})

/** Replaces the timer, so that a test decides when the time is over. */
function heldTimer(): { readonly limits: number[]; readonly expire: () => void } {
  const limits: number[] = []
  const timer = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(milliseconds => {
    limits.push(milliseconds)
    return timer.signal
  })
  return { limits, expire: () => timer.abort(new DOMException('late', 'TimeoutError')) }
}

/** Lets a test wait until the code under test has come to a point. */
function signpost(): { readonly reached: Promise<void>; readonly reach: () => void } {
  const events = new EventTarget()
  const reached = new Promise<void>(resolve => {
    events.addEventListener('reach', () => resolve(), { once: true })
  })
  return { reached, reach: () => events.dispatchEvent(new Event('reach')) }
}

const onAbort = (init: RequestInit, action: (reason: unknown) => void): void => {
  init.signal?.addEventListener('abort', () => action(init.signal?.reason))
}

describe('time of an answer', () => {
  it('RS-154: a server that never answers is given up after 5 seconds', async () => {
    const timer = heldTimer()
    const asked = signpost()
    const server = keyServer({
      [address]: init => {
        asked.reach()
        return new Promise((_, reject) => {
          onAbort(init, reject)
        })
      }
    })
    const reason = reasonOf(server)
    await asked.reached
    timer.expire()
    expect(await reason).toBe('keys of the issuer: key set: no answer within the time limit')
    expect(timer.limits).toEqual([5000])
  })

  it('RS-154: the limit holds for a fetch that does not heed the signal', async () => {
    const timer = heldTimer()
    const asked = signpost()
    const server = keyServer({
      [address]: () => {
        asked.reach()
        return new Promise(() => undefined)
      }
    })
    const reason = reasonOf(server)
    await asked.reached
    timer.expire()
    expect(await reason).toBe('keys of the issuer: key set: no answer within the time limit')
  })

  it('RS-154: the same limit covers a body that trickles', async () => {
    const timer = heldTimer()
    const reading = signpost()
    const trickle = (init: RequestInit): Response =>
      new Response(
        new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"keys":['))
            onAbort(init, error => controller.error(error))
          },
          pull() {
            reading.reach()
          }
        }),
        { headers: { 'content-type': 'application/json' } }
      )
    const reason = reasonOf(keyServer({ [address]: trickle }))
    await reading.reached
    timer.expire()
    expect(await reason).toContain('no answer within the time limit')
    expect(timer.limits).toEqual([5000])
  })
})
