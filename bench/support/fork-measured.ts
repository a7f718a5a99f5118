import { type ChildProcess, fork } from 'node:child_process'

const hook = import.meta.resolve('./built-packages.ts')

/** How a measured process differs from the usual. */
export interface ForkOptions {
  /** Flags of Node. Default: none. */
  readonly flags?: readonly string[]
  /** The kind of place it says it runs in. Default: `production`, as an API does. */
  readonly environment?: 'production' | 'test'
}

/** Starts a process of its own for what is measured, with the packages from `dist` and its output kept back. */
export function forkMeasured(url: string, args: readonly string[], options: ForkOptions = {}): ChildProcess {
  const { flags = [], environment = 'production' } = options
  return fork(new URL(url), args, {
    execArgv: ['--import', hook, ...flags],
    env: { ...process.env, NODE_ENV: environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  })
}
