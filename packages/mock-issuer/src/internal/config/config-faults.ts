import type { ClientOptions } from '../clients/client-options.ts'
import { createClients } from '../clients/clients.ts'
import { createContext } from '../create-context.ts'
import { type MockIssuerOptions, readSettings } from '../settings.ts'
import { readUser } from '../users/user.ts'
import { isMembers, membersOf } from './check.ts'
import { optionChecks } from './option-checks.ts'

const typesOf = membersOf(optionChecks, 'allowed')

/** What is wrong with a configuration: the types of its members, or else what the issuer itself would refuse. */
export function configFaults(value: unknown): readonly string[] {
  const faults = typesOf(value, '')
  return faults.length > 0 || !isMembers(value) ? faults : refusals(value)
}

function refusals(options: MockIssuerOptions): readonly string[] {
  const readClient = (client: ClientOptions) => createClients(readSettings(settingsFor(options, client)))
  const clients = judge('clients', options.clients, readClient)
  const users = judge('users', options.users, readUser)
  const rest = { ...options, ...clients.good, ...users.good }
  return [...refusalOf(() => createContext(readSettings(rest))), ...clients.faults, ...users.faults]
}

interface Judgement<Name extends string, Item> {
  readonly faults: readonly string[]
  /** The list without its faulty items. */
  readonly good: { readonly [name in Name]?: readonly Item[] }
}

function judge<Name extends 'clients' | 'users', Item>(
  name: Name,
  items: readonly Item[] | undefined,
  read: (item: Item) => unknown
): Judgement<Name, Item> {
  if (items === undefined) return { faults: [], good: {} }
  const rows = items.map(item => ({ item, faults: refusalOf(() => read(item)) }))
  const good = rows.filter(({ faults }) => faults.length === 0).map(({ item }) => item)
  return {
    // The message begins with the name of the list, which the path says better.
    faults: rows.flatMap(({ faults }, index) =>
      faults.map(fault => `${name}[${index}]: ${fault.replace(`${name}: `, '')}`)
    ),
    good: { [name]: good } as unknown as { readonly [key in Name]?: readonly Item[] }
  }
}

/** Only what decides about a client, so that a fault elsewhere is not told again. */
function settingsFor({ strict }: MockIssuerOptions, client: ClientOptions): MockIssuerOptions {
  return { clients: [client], ...(strict === undefined ? {} : { strict }) }
}

function refusalOf(read: () => unknown): readonly string[] {
  try {
    read()
    return []
  } catch (error) {
    return [(error as Error).message.replace(/^createMockIssuer: /, '')]
  }
}
