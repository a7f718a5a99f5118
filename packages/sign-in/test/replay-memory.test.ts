import { createReplayMemory } from '@jeton/sign-in'
import { describe, expect, it } from 'vitest'

describe('a replay memory', () => {
  it('knows an id until its time', () => {
    const memory = createReplayMemory()
    expect(memory.firstUse('a', 100, 50)).toBe(true)
    expect(memory.firstUse('a', 100, 99)).toBe(false)
    expect(memory.firstUse('b', 100, 99)).toBe(true)
    expect(memory.firstUse('a', 200, 100)).toBe(true)
  })

  it('OI-08: is bounded: it forgets nothing before its time, and takes no more when full', () => {
    const memory = createReplayMemory({ maxEntries: 2 })
    expect([memory.firstUse('a', 100, 50), memory.firstUse('b', 200, 50)]).toEqual([true, true])
    expect(() => memory.firstUse('c', 200, 99)).toThrow(RangeError)
    expect(memory.firstUse('a', 100, 99)).toBe(false)
    expect(memory.firstUse('c', 200, 100)).toBe(true)
    expect(memory.firstUse('b', 200, 100)).toBe(false)
  })

  it.each([{ maxEntries: 0 }, { maxEntries: 1.5 }, { maxEntries: '9' }, { size: 1 }])(
    'RS-051: %j is a TypeError',
    options => {
      expect(() => createReplayMemory(options as { maxEntries: number })).toThrow(TypeError)
    }
  )
})
