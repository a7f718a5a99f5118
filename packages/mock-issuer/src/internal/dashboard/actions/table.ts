import type { Action } from '../dashboard-view.ts'
import { advanceClock, freezeClock, restoreClock } from './control-clock.ts'
import { clearFault, setFault } from './control-faults.ts'
import { retireKey, rotateKeys } from './control-keys.ts'
import { chooseUser, signOutEveryone, withdraw } from './control-users.ts'
import { inspectPasted } from './inspect-pasted.ts'
import { mintToken } from './mint-token.ts'
import { resetIssuer } from './reset-issuer.ts'

export interface ActionRow {
  /** The page it belongs to. */
  readonly page: string
  /** Whether it changes the issuer or makes tokens: then the browser needs the key. */
  readonly needsKey: boolean
  readonly take: Action
}

/** Where forms go, and what they do. */
export const actions: ReadonlyMap<string, ActionRow> = new Map([
  ['/dashboard/keys/rotate', { page: '/dashboard/keys', needsKey: true, take: rotateKeys }],
  ['/dashboard/keys/retire', { page: '/dashboard/keys', needsKey: true, take: retireKey }],
  ['/dashboard/tokens/mint', { page: '/dashboard/tokens', needsKey: true, take: mintToken }],
  ['/dashboard/tokens/inspect', { page: '/dashboard/tokens', needsKey: false, take: inspectPasted }],
  ['/dashboard/faults/set', { page: '/dashboard/faults', needsKey: true, take: setFault }],
  ['/dashboard/faults/clear', { page: '/dashboard/faults', needsKey: true, take: clearFault }],
  ['/dashboard/clock/freeze', { page: '/dashboard/faults', needsKey: true, take: freezeClock }],
  ['/dashboard/clock/advance', { page: '/dashboard/faults', needsKey: true, take: advanceClock }],
  ['/dashboard/clock/restore', { page: '/dashboard/faults', needsKey: true, take: restoreClock }],
  ['/dashboard/users/choose', { page: '/dashboard/users', needsKey: true, take: chooseUser }],
  ['/dashboard/users/sign-out', { page: '/dashboard/users', needsKey: true, take: signOutEveryone }],
  ['/dashboard/users/withdraw', { page: '/dashboard/users', needsKey: true, take: withdraw }],
  ['/dashboard/reset', { page: '/', needsKey: true, take: resetIssuer }]
])

/** What the page says afterwards, by the word in its address. */
export const notices: ReadonlyMap<string, string> = new Map([
  ['rotated', 'The keys are rotated.'],
  ['retired', 'The key is retired.'],
  ['fault-set', 'The fault is set.'],
  ['fault-cleared', 'The fault is gone.'],
  ['frozen', 'The clock stands still.'],
  ['advanced', 'The clock was put forward.'],
  ['clock-restored', 'The clock shows the true time.'],
  ['chosen', 'This user signs in next.'],
  ['signed-out', 'Nobody is signed in.'],
  ['withdrawn', 'The consent is withdrawn, and the tokens that came of it are revoked.'],
  ['reset', 'The issuer is as it was at the start. Keys stay.']
])
