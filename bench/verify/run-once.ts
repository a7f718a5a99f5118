/** Verifies every token once, one after the other; waits only where there is something to wait for. */
export async function runOnce(calls: readonly (() => unknown)[]): Promise<void> {
  for (const call of calls) {
    const result = call()
    if (result instanceof Promise) await result
  }
}
