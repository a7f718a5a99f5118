import { randomBytes } from 'node:crypto'

/** Options of `listen` that are about the dashboard. */
export interface DashboardOptions {
  /**
   * The dashboard at `/`. `view` shows; true also lets a browser that has the key change things, see
   * `dashboardUrl`; false is no dashboard. Default `view`.
   */
  dashboard?: boolean | 'view'
  /** The key, 16 characters or more. Needs `dashboard: true`. Default: a random one for each listener. */
  dashboardKey?: string
}

export interface DashboardSettings {
  readonly mode: 'off' | 'view' | 'control'
  readonly key: string
}

export const dashboardOptionNames: readonly (keyof DashboardOptions)[] = ['dashboard', 'dashboardKey']

/** A given key has to be long enough not to be guessed over a network. */
const leastKeyLength = 16

export function readDashboard({ dashboard = 'view', dashboardKey }: DashboardOptions): DashboardSettings {
  if (typeof dashboard !== 'boolean' && dashboard !== 'view') {
    throw new TypeError("dashboard must be true, false or 'view'")
  }
  if (dashboardKey !== undefined && dashboard !== true)
    throw new TypeError('dashboardKey needs dashboard: true')
  if (
    dashboardKey !== undefined &&
    (typeof dashboardKey !== 'string' || dashboardKey.length < leastKeyLength)
  ) {
    throw new TypeError(`dashboardKey must be a text of ${leastKeyLength} characters or more`)
  }
  const mode = dashboard === 'view' ? 'view' : dashboard ? 'control' : 'off'
  return { mode, key: dashboardKey ?? randomBytes(24).toString('base64url') }
}

/** Where a browser gets in, with the key if there is one. */
export function dashboardUrl(origin: string, { mode, key }: DashboardSettings): string | undefined {
  if (mode === 'off') return undefined
  return mode === 'view' ? `${origin}/` : `${origin}/?${new URLSearchParams({ key }).toString()}`
}
