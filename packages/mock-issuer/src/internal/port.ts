import type { IssuerContext } from './context.ts'
import { type DashboardSettings, dashboardUrl } from './dashboard/dashboard-settings.ts'
import type { Dispatch } from './dispatch.ts'
import type { LazyAuthority } from './https/authority.ts'
import type { ServerTls } from './https/server-tls.ts'
import { type ListenOptions, type ListenSettings, readListenOptions } from './listen-options.ts'
import type { Listener } from './node/listener.ts'

export interface Port {
  readonly listen: (options?: ListenOptions) => Promise<void>
  readonly close: () => Promise<void>
  /** Where a browser finds the dashboard, with the key if there is one. */
  readonly dashboardUrl: () => string | undefined
}

/** Keeps at most one listener; what it needs of Node.js is loaded only when a port is wanted. */
export function createPort(context: IssuerContext, dispatch: Dispatch): Port {
  const { address } = context
  let opening: Promise<Listener> | undefined
  let dashboard: DashboardSettings | undefined
  return {
    listen: async (options = {}) => {
      const settings = readListenOptions(options, process.env['NODE_ENV'], address.tail)
      if (opening) throw new TypeError('listen: the issuer listens already')
      opening = open(context, settings, dispatch)
      try {
        address.moveTo({ ...settings, origin: (await opening).origin })
        dashboard = settings.dashboard
      } catch (error) {
        opening = undefined
        throw error
      }
    },
    close: async () => {
      const closing = opening
      opening = undefined
      dashboard = undefined
      await closing?.then(listener => listener.close(), noListener)
      if (!opening) address.moveHome()
    },
    dashboardUrl: () => dashboard && dashboardUrl(new URL(address.url()).origin, dashboard)
  }
}

async function open(context: IssuerContext, settings: ListenSettings, dispatch: Dispatch): Promise<Listener> {
  const { startListener } = await import('./node/listener.ts')
  const { withDashboard } = await import('./dashboard/with-dashboard.ts')
  const tls = settings.https ? await serverTls(context.authority, settings) : undefined
  return startListener(settings, tls, withDashboard(context, settings.dashboard, dispatch))
}

async function serverTls(authority: LazyAuthority, settings: ListenSettings): Promise<ServerTls> {
  const { createServerTls } = await import('./https/server-tls.ts')
  return createServerTls(authority, settings)
}

/** A listener that failed to start needs no closing; `listen` reported why. */
function noListener(): void {}
