import { type StateRecord, type Store, createStore } from '../state/store.ts'
import type { DeviceAuthorization } from './device-authorization.ts'
import type { DevicePrompt } from './device-prompt.ts'
import type { LogoutPrompt } from './logout-prompt.ts'
import type { PushedRequest } from './pushed-request.ts'
import type { Registration } from './registration.ts'
import type { SessionClient } from './session-client.ts'

/** What the issuer remembers between the steps of its flows. */
export interface FlowState {
  readonly pushedRequests: Store<PushedRequest>
  readonly devices: Store<DeviceAuthorization>
  readonly devicePrompts: Store<DevicePrompt>
  readonly wrongUserCodes: Store<StateRecord>
  readonly sessionClients: Store<SessionClient>
  readonly logoutPrompts: Store<LogoutPrompt>
  readonly registrations: Store<Registration>
  /** Documents of clients whose identifier is their address. */
  readonly clientDocuments: Store<StateRecord>
  /** Remembers the `jti` of an assertion; returns false if it is remembered already. */
  firstUse(assertion: string, expiresAt: number): boolean
  clear(): void
}

/** An expired request or device is told from an unknown one this long. */
const rememberFor = 600_000

export function createFlowState(now: () => number): FlowState {
  const usedAssertions = createStore<StateRecord>(now)
  const stores = {
    pushedRequests: createStore<PushedRequest>(now, { rememberFor }),
    devices: createStore<DeviceAuthorization>(now, { rememberFor }),
    devicePrompts: createStore<DevicePrompt>(now),
    wrongUserCodes: createStore<StateRecord>(now),
    sessionClients: createStore<SessionClient>(now),
    logoutPrompts: createStore<LogoutPrompt>(now),
    registrations: createStore<Registration>(now),
    clientDocuments: createStore<StateRecord>(now)
  }
  return {
    ...stores,
    firstUse: (id, expiresAt) => {
      if (usedAssertions.get(id)) return false
      usedAssertions.add({ id, expiresAt })
      return true
    },
    clear: () => {
      usedAssertions.clear()
      for (const store of Object.values(stores)) store.clear()
    }
  }
}
