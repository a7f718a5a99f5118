import * as fc from 'fast-check'
import { it } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** How many inputs a test has tried. */
    inputs?: number
  }
}

const seed = Number(process.env.FUZZ_SEED)
const scale = Number(process.env.FUZZ_RUNS ?? 1)

/** Registers a test that tries a number of inputs; the configuration adds up how many were tried. */
export function fuzz<T>(
  title: string,
  runs: number,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>
): void {
  it(title, async ({ task }) => {
    let count = 0
    const property = fc.asyncProperty(inputs, async input => {
      count += 1
      await check(input)
    })
    await fc.assert(property, { numRuns: runs * scale, seed })
    task.meta.inputs = count
  })
}
