import { vi } from 'vitest'

/** The time limits that wait, in the hands of the test. */
export interface TimeLimits {
  /** The limits that were asked for, in milliseconds. */
  readonly asked: readonly number[]
  /** Lets every limit that is running pass. */
  expire(): void
}

/** Replaces the timer behind `AbortSignal.timeout`: no time passes in a test, and no limit ends by itself. */
export function heldTimeLimits(): TimeLimits {
  const asked: number[] = []
  const running = new Set<AbortController>()
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(milliseconds => {
    const controller = new AbortController()
    asked.push(milliseconds)
    running.add(controller)
    return controller.signal
  })
  return {
    asked,
    expire: () => {
      for (const controller of running) controller.abort(new DOMException('late', 'TimeoutError'))
      running.clear()
    }
  }
}
