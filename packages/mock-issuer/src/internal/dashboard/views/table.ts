import type { DashboardView } from '../dashboard-view.ts'
import { faultsPage } from './faults-page.ts'
import { keysPage } from './keys-page.ts'
import { requestsPage } from './requests-page.ts'
import { tokensPage } from './tokens-page.ts'
import { usersPage } from './users-page.ts'

/** The pages, by their path. */
export const views: ReadonlyMap<string, (view: DashboardView) => Promise<string>> = new Map([
  ['/', requestsPage],
  ['/dashboard/tokens', tokensPage],
  ['/dashboard/keys', keysPage],
  ['/dashboard/users', usersPage],
  ['/dashboard/faults', faultsPage]
])
