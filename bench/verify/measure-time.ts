import { candidates } from './candidates.ts'
import { type Material, prepare } from './prepare.ts'
import { runOnce } from './run-once.ts'

/** Mean microseconds of one verification, a list with one entry per round. */
export interface Times {
  readonly firstSeen: number[]
  readonly seenBefore: number[]
}

/** Measures every verifier in turn, round after round, each time a new one. The first round warms up and is left out. */
export async function measureTimes(
  material: Material,
  rounds: number,
  cellMilliseconds: number
): Promise<readonly (Times | undefined)[]> {
  const times = candidates.map(({ algorithms }): Times | undefined =>
    algorithms.includes(material.algorithm) ? { firstSeen: [], seenBefore: [] } : undefined
  )
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, verifier] of candidates.entries()) {
      const cell = times[index]
      if (cell === undefined) continue
      const calls = await prepare(verifier, material)
      const firstSeen = await meanMicroseconds(calls, 0)
      const seenBefore = await meanMicroseconds(calls, cellMilliseconds)
      if (round === 0) continue
      cell.firstSeen.push(firstSeen)
      cell.seenBefore.push(seenBefore)
    }
  }
  return times
}

async function meanMicroseconds(calls: readonly (() => unknown)[], atLeast: number): Promise<number> {
  const start = performance.now()
  let passes = 0
  let elapsed = 0
  do {
    await runOnce(calls)
    passes += 1
    elapsed = performance.now() - start
  } while (elapsed < atLeast)
  return (elapsed / passes / calls.length) * 1000
}
