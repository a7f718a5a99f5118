import type { Settings } from '../settings.ts'
import type { Client } from './client.ts'
import type { ClientOptions } from './client-options.ts'
import { readClient } from './read-client.ts'

/** The clients of one issuer: those given, and those registered since. */
export interface Clients {
  /** The client of that name. An issuer that is not strict knows every name. */
  get(id: string): Client | undefined
  /** Adds or replaces. Throws a TypeError for a wrong member. */
  add(options: ClientOptions): Client
  remove(id: string): void
  /** The clients given or registered, in that order. */
  all(): readonly Client[]
  /** Back to the clients the issuer was created with. */
  reset(): void
}

export function createClients(settings: Settings): Clients {
  const given = readClients(settings)
  let clients = new Map(given)
  return {
    get: id => clients.get(id) ?? (settings.strict ? undefined : unregistered(id, settings)),
    add: options => {
      const client = readClient(options, settings)
      clients.set(client.id, client)
      return client
    },
    remove: id => void clients.delete(id),
    all: () => [...clients.values()],
    reset: () => {
      clients = new Map(given)
    }
  }
}

function readClients(settings: Settings): ReadonlyMap<string, Client> {
  const clients = new Map<string, Client>()
  for (const client of settings.clients.map(options => readClient(options, settings))) {
    if (clients.has(client.id)) throw new TypeError(`clients: clientId "${client.id}" is given twice`)
    clients.set(client.id, client)
  }
  return clients
}

function unregistered(id: string, settings: Settings): Client {
  return { ...readClient({ clientId: id }, settings), authMethod: 'any' }
}
