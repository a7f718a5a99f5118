import { andThen } from '@jeton/gate'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const increment = (value: number): number => value + 1

describe('andThen', () => {
  it('continues at once with a value, and creates no promise', () => {
    expect(andThen(1, increment)).toBe(2)
  })

  it('continues later with a promised value', async () => {
    const result = andThen(Promise.resolve(1), increment)
    expect(result).toBeInstanceOf(Promise)
    expect(await result).toBe(2)
  })

  it('knows a promise of another realm', async () => {
    const foreign = runInNewContext('Promise.resolve(1)') as Promise<number>
    expect(foreign).not.toBeInstanceOf(Promise)
    expect(await andThen(foreign, increment)).toBe(2)
  })

  it.each<unknown>([null, undefined, 0, '', {}, JSON.parse('{"then":1}')])('takes %j for a value', value => {
    expect(andThen(value, taken => [taken])).toEqual([value])
  })

  it('leaves a throw and a rejection as they are', async () => {
    const bug = new Error('a bug')
    const fail = (): never => {
      throw bug
    }
    expect(() => andThen(1, fail)).toThrow(bug)
    await expect(andThen(Promise.reject(bug), increment)).rejects.toBe(bug)
  })
})
