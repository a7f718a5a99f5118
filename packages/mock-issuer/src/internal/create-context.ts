import { createAddress } from './address.ts'
import { createClients } from './clients/clients.ts'
import { createClock } from './clock.ts'
import type { IssuerContext } from './context.ts'
import { createDpopState } from './dpop/dpop-state.ts'
import { endpoints } from './endpoints/table.ts'
import { createFlowState } from './flows/flow-state.ts'
import { createFaults } from './faults/faults.ts'
import { createHooks } from './hooks/hook-registry.ts'
import { createLazyAuthority } from './https/authority.ts'
import { createInteractionState } from './interaction/interaction-state.ts'
import { createKeyCaching } from './keys/key-caching.ts'
import { createKeySource } from './keys/key-source.ts'
import { createSigningKeys } from './keys/signing-keys.ts'
import { createClientCredentials } from './mint/client-credentials.ts'
import { personaEndpoints } from './personas/persona-endpoints.ts'
import { createRandom } from './random.ts'
import { createRequestLog } from './request-log/request-log.ts'
import type { Settings } from './settings.ts'
import { createState } from './state/state.ts'
import { createIssuerClaims } from './users/issuer-claims.ts'
import { createUsers } from './users/users.ts'

export function createContext(settings: Settings): IssuerContext {
  const clock = createClock(settings.clock)
  return {
    settings,
    endpoints: personaEndpoints(
      endpoints.filter(({ offered }) => offered?.(settings) ?? true),
      settings
    ),
    clock,
    address: createAddress(settings.url),
    random: createRandom(settings.random),
    clients: createClients(settings),
    users: createUsers(settings.users),
    claims: createIssuerClaims(settings.claims),
    state: createState(() => clock.now()),
    interactions: createInteractionState(() => clock.now()),
    flows: createFlowState(() => clock.now()),
    keys: createSigningKeys(createKeySource(settings.seed, 'issuer')),
    strangerKeys: createSigningKeys(createKeySource(settings.seed, 'stranger')),
    authority: createLazyAuthority(),
    clientCredentials: createClientCredentials(settings.seed),
    dpop: createDpopState(() => clock.now(), settings.random),
    faults: createFaults(),
    hooks: createHooks(settings.hooks),
    caching: createKeyCaching(),
    log: createRequestLog()
  }
}
