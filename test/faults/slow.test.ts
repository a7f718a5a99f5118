import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { faultAdapters } from './support/adapters.ts'
import { startApi } from './support/api.ts'
import { heldAnswers } from './support/held-answers.ts'
import { heldTimeLimits, type TimeLimits } from './support/time-limit.ts'

const tokens = 50

let limits: TimeLimits
beforeEach(() => {
  limits = heldTimeLimits()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(faultAdapters)('a slow key server behind $name', adapter => {
  it('RS-154: CA-14: requests at a cold start wait for one load, and pass when it comes within the limit', async () => {
    const api = await startApi(adapter)
    const held = heldAnswers()
    api.server.answerWith('keys', held.answer)
    const answers = Array.from({ length: tokens }, () => api.send(api.good))
    await held.asked
    api.server.answerWith('keys', undefined)
    held.release({ keys: api.server.keys })
    expect(new Set(await Promise.all(answers))).toEqual(new Set([200]))
    expect(api.loads()).toBe(1)
    expect(new Set(limits.asked)).toEqual(new Set([5000]))
  })

  it('RS-154: requests at a cold start share one failure when it does not', async () => {
    const api = await startApi(adapter)
    const held = heldAnswers()
    api.server.answerWith('keys', held.answer)
    const answers = Array.from({ length: tokens }, () => api.send(api.good))
    await held.asked
    limits.expire()
    expect(new Set(await Promise.all(answers))).toEqual(new Set([503]))
    expect(api.loads()).toBe(1)
  })

  it('nobody waits for a load ahead of time, and its answer is used when it comes', async () => {
    const api = await startApi(adapter)
    const held = heldAnswers()
    expect(await api.send(api.good)).toBe(200)
    api.pass(500)
    api.server.answerWith('keys', held.answer)
    expect(await api.send(api.good)).toBe(200)
    await held.asked
    expect(await api.send(api.good)).toBe(200)
    expect(api.loads()).toBe(2)
    api.server.answerWith('keys', undefined)
    api.server.keys = [api.next.jwk]
    held.release({ keys: api.server.keys })
    expect(await statusesUntil(401, () => api.send(api.good))).toContain(401)
    expect(await api.send(await api.next.sign(api.server.issuer))).toBe(200)
  })
})

/** Sends until a status comes, a hundred times at most; gives the different ones in order. */
async function statusesUntil(status: number, send: () => Promise<number>): Promise<readonly number[]> {
  const statuses = new Set<number>()
  for (let sent = 0; sent < 100 && !statuses.has(status); sent += 1) statuses.add(await send())
  return [...statuses]
}
