import type { Address } from './address.ts'
import type { Dispatch } from './dispatch.ts'
import type { LazyAuthority } from './https/authority.ts'
import type { ServerTls } from './https/server-tls.ts'
import { type ListenOptions, type ListenSettings, readListenOptions } from './listen-options.ts'
import type { Listener } from './node/listener.ts'

export interface Port {
  readonly listen: (options?: ListenOptions) => Promise<void>
  readonly close: () => Promise<void>
}

/** What `createPort` needs of an issuer. */
interface PortContext {
  readonly address: Address
  readonly authority: LazyAuthority
}

/** Keeps at most one listener; what it needs of Node.js is loaded only when a port is wanted. */
export function createPort({ address, authority }: PortContext, dispatch: Dispatch): Port {
  let opening: Promise<Listener> | undefined
  return {
    listen: async (options = {}) => {
      const settings = readListenOptions(options, process.env['NODE_ENV'], address.tail)
      if (opening) throw new TypeError('listen: the issuer listens already')
      opening = open(authority, settings, dispatch)
      try {
        address.moveTo({ ...settings, origin: (await opening).origin })
      } catch (error) {
        opening = undefined
        throw error
      }
    },
    close: async () => {
      const closing = opening
      opening = undefined
      await closing?.then(listener => listener.close(), noListener)
      if (!opening) address.moveHome()
    }
  }
}

async function open(
  authority: LazyAuthority,
  settings: ListenSettings,
  dispatch: Dispatch
): Promise<Listener> {
  const { startListener } = await import('./node/listener.ts')
  const tls = settings.https ? await serverTls(authority, settings) : undefined
  return startListener(settings, tls, dispatch)
}

async function serverTls(authority: LazyAuthority, settings: ListenSettings): Promise<ServerTls> {
  const { createServerTls } = await import('./https/server-tls.ts')
  return createServerTls(authority, settings)
}

/** A listener that failed to start needs no closing; `listen` reported why. */
function noListener(): void {}
