/** Ends a task that takes longer, also if it does not listen to its signal. Rejects with the signal's reason. */
export async function withTimeLimit<Result>(
  milliseconds: number,
  task: (signal: AbortSignal) => Promise<Result>
): Promise<Result> {
  const signal = AbortSignal.timeout(milliseconds)
  let stop: (() => void) | undefined
  const late = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([task(signal), late])
  } finally {
    if (stop) signal.removeEventListener('abort', stop)
  }
}
