import { createAddress } from './address.ts'
import { readClients } from './clients.ts'
import { createClock } from './clock.ts'
import type { IssuerContext } from './context.ts'
import { endpoints } from './endpoints/table.ts'
import { createFaults } from './faults.ts'
import { createSigningKeys } from './keys/signing-keys.ts'
import { createRequestLog } from './request-log.ts'
import type { Settings } from './settings.ts'

export function createContext(settings: Settings): IssuerContext {
  return {
    settings,
    endpoints,
    address: createAddress(settings.url),
    clock: createClock(settings.clock),
    clients: readClients(settings.clients),
    keys: createSigningKeys(),
    strangerKeys: createSigningKeys(),
    faults: createFaults(),
    log: createRequestLog()
  }
}
