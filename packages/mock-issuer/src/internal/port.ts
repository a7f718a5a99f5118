import type { Address } from './address.ts'
import type { Dispatch } from './dispatch.ts'
import { type ListenOptions, readListenOptions } from './listen-options.ts'
import type { Listener } from './node/listener.ts'

export interface Port {
  readonly listen: (options?: ListenOptions) => Promise<void>
  readonly close: () => Promise<void>
}

/** Keeps at most one listener; node:http is loaded only when a port is wanted. */
export function createPort(address: Address, dispatch: Dispatch): Port {
  let opening: Promise<Listener> | undefined
  return {
    listen: async (options = {}) => {
      const settings = readListenOptions(options, process.env['NODE_ENV'])
      if (opening) throw new TypeError('listen: the issuer listens already')
      opening = import('./node/listener.ts').then(node => node.startListener(settings, dispatch))
      try {
        address.moveTo((await opening).origin)
      } catch (error) {
        opening = undefined
        throw error
      }
    },
    close: async () => {
      const closing = opening
      opening = undefined
      await closing?.then(listener => listener.close(), noListener)
      if (!opening) address.moveTo(undefined)
    }
  }
}

/** A listener that failed to start needs no closing; `listen` reported why. */
function noListener(): void {}
