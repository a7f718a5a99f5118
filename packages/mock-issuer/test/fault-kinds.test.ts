import type { Fault } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { places } from './support/places.ts'

/** The size of the first chunk; the rest is left to the issuer. */
async function firstChunk({ body }: Response): Promise<number> {
  const chunks: ReadableStream<Uint8Array> | null = body
  for await (const { byteLength } of chunks ?? []) return byteLength
  return 0
}

/** A signal of arrival for a timer that the issuer calls: it waits no time. */
function arrival(): { wait: () => Promise<void>; arrived: Promise<void> } {
  const events = new EventTarget()
  const arrived = new Promise<void>(resolve => events.addEventListener('arrival', () => resolve()))
  return { wait: async () => void events.dispatchEvent(new Event('arrival')), arrived }
}

describe.each(places)('a fault %s', (_, open) => {
  it.each<[string, Fault, number, Record<string, string>, string]>([
    ['status', { status: 503 }, 503, { 'content-type': 'application/json' }, ''],
    ['body', { body: { issuer: 'https://evil.test' } }, 200, {}, '{"issuer":"https://evil.test"}'],
    ['a text as JSON', { json: 'down' }, 200, {}, '"down"'],
    [
      'HTML',
      { body: '<p>down</p>', contentType: 'text/html' },
      200,
      { 'content-type': 'text/html' },
      '<p>down</p>'
    ],
    ['redirect', { redirect: '/elsewhere' }, 302, { location: '/elsewhere' }, ''],
    ['another redirect', { redirect: '/x', status: 307 }, 307, { location: '/x' }, ''],
    ['rate limit', { retryAfter: 7 }, 429, { 'retry-after': '7' }, ''],
    ['outage', { retryAfter: 9, status: 503 }, 503, { 'retry-after': '9' }, ''],
    ['header fields', { status: 500, headers: { 'x-a': '1' } }, 500, { 'x-a': '1' }, ''],
    [
      'malformed',
      { json: { keys: [] }, malformed: true },
      200,
      { 'content-type': 'application/json' },
      '{"key'
    ],
    ['bodiless', { status: 204 }, 204, {}, '']
  ])('MI-006: %s', async (_kind, fault, status, headers, body) => {
    await using place = await open()
    const { issuer, send } = place
    issuer.faults.set('jwks', fault)
    const response = await send('/jwks', { redirect: 'manual' })
    expect(response.status).toBe(status)
    expect(Object.fromEntries(response.headers)).toMatchObject(headers)
    expect(await response.text()).toBe(body)
  })

  it('MI-006: HEAD gets the header fields of a fault and no body', async () => {
    await using place = await open()
    const { issuer, send } = place
    issuer.faults.set('jwks', { status: 503, body: 'down', headers: { 'x-a': '1' } })
    const response = await send('/jwks', { method: 'HEAD' })
    expect([response.status, response.headers.get('x-a'), await response.text()]).toEqual([503, '1', ''])
  })

  it('MI-006: malformed cuts the true answer, which is no JSON then', async () => {
    await using place = await open()
    const { issuer, send } = place
    issuer.faults.set('discovery', { malformed: true })
    const response = await send('/.well-known/openid-configuration')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
    await expect(response.json()).rejects.toThrow(SyntaxError)
  })

  it.each([{ networkError: true }, { reset: true }])('MI-006: %o rejects, and is logged', async fault => {
    await using place = await open()
    const { issuer, send } = place
    issuer.faults.set('jwks', fault)
    await expect(send('/jwks')).rejects.toThrow(TypeError)
    expect(issuer.requests()).toMatchObject([{ endpoint: 'jwks', status: 0 }])
  })

  it.each([true, 0, 5, 100_000])('MI-006: truncate: %o promises more than it sends', async truncate => {
    await using place = await open()
    const { issuer, send } = place
    issuer.faults.set('jwks', { json: { keys: ['x'.repeat(1000)] }, truncate })
    const response = await send('/jwks')
    expect([response.status, Number(response.headers.get('content-length')) > 0]).toEqual([200, true])
    await expect(response.text()).rejects.toThrow('terminated')
  })

  it('MI-006: huge streams exactly that many bytes and ends in the true answer', async () => {
    await using place = await open()
    const { issuer, send } = place
    issuer.faults.set('jwks', { huge: 300_001, times: 1 })
    const text = await (await send('/jwks')).text()
    expect([text.length, Object.keys(JSON.parse(text) as object)]).toEqual([300_001, ['keys']])
  })

  it('MI-006: a client may give up on a huge answer, and the issuer goes on', async () => {
    await using place = await open()
    const { issuer, send } = place
    issuer.faults.set('jwks', { huge: 2 ** 40, times: 1 })
    const response = await send('/jwks')
    expect(await firstChunk(response)).toBeGreaterThan(0)
    expect((await (await send('/jwks')).text()).length).toBeLessThan(1000)
  })

  it('MI-006: hang ends when the caller gives up, and is logged', async () => {
    const { wait, arrived } = arrival()
    await using place = await open({ wait })
    const { issuer, send } = place
    issuer.faults.set('jwks', { delayMs: 1, hang: true })
    const caller = new AbortController()
    const logged = issuer.waitForRequest({ endpoint: 'jwks' })
    const waiting = send('/jwks', { signal: caller.signal }).catch((error: unknown) => error)
    await arrived
    caller.abort()
    expect(await waiting).toMatchObject({ name: 'AbortError' })
    expect(await logged).toMatchObject({ status: 0, failure: undefined })
  })

  it('MI-006: hang ends when the fault is removed', async () => {
    const { wait, arrived } = arrival()
    await using place = await open({ wait })
    const { issuer, send } = place
    issuer.faults.set('jwks', { delayMs: 1, hang: true, times: 1 })
    const waiting = send('/jwks').catch((error: unknown) => error)
    await arrived
    issuer.reset()
    expect(await waiting).toBeInstanceOf(TypeError)
    expect((await send('/jwks')).status).toBe(200)
  })

  it('MI-006: delayMs waits with the timer of the test, not with a real one', async () => {
    const waits: number[] = []
    await using place = await open({ wait: async milliseconds => void waits.push(milliseconds) })
    const { issuer, send } = place
    issuer.faults.set('jwks', { delayMs: 3_600_000 })
    expect([(await send('/jwks')).status, waits]).toEqual([200, [3_600_000]])
  })
})
