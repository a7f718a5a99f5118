// Measures what a verification of a token seen before allocates, and whether it creates a promise. Run with
// --expose-gc and a new space so large that no collection comes in between.
import { createHook } from 'node:async_hooks'
import { candidates } from './candidates.ts'
import { materialOf, prepare } from './prepare.ts'
import { runOnce } from './run-once.ts'

/** What one verification of a token seen before leaves behind. */
export interface Footprint {
  readonly bytes: number
  readonly createsPromise: boolean
}

const repetitions = 10
const material = materialOf('ES256', 200)
const footprints: Footprint[] = []
for (const verifier of candidates) {
  const calls = await prepare(verifier, material)
  for (let pass = 0; pass < repetitions; pass += 1) await runOnce(calls)
  const createsPromise = await createsPromises(calls)
  footprints.push({ bytes: await bytesPerCall(calls), createsPromise })
}
process.send?.(footprints, undefined, undefined, () => process.exit())

async function bytesPerCall(calls: readonly (() => unknown)[]): Promise<number> {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  for (let pass = 0; pass < repetitions; pass += 1) await runOnce(calls)
  return (process.memoryUsage().heapUsed - before) / repetitions / calls.length
}

async function createsPromises(calls: readonly (() => unknown)[]): Promise<boolean> {
  let created = 0
  const hook = createHook({
    init(_id, type) {
      if (type === 'PROMISE') created += 1
    }
  }).enable()
  const results = calls.map(call => call())
  hook.disable()
  await Promise.all(results)
  return created > 0
}
