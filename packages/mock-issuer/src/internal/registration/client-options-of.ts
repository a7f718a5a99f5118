import type { ClientOptions } from '../clients/client-options.ts'
import { type ClientMetadata, honouredMembers } from './client-metadata.ts'

/** The options of a client with these metadata. */
export function clientOptionsOf(
  clientId: string,
  clientSecret: string | undefined,
  metadata: ClientMetadata
): ClientOptions {
  const rows = [...honouredMembers].flatMap(([member, option]) =>
    metadata[member] === undefined ? [] : [[option, metadata[member]] as const]
  )
  const { scope } = metadata
  return {
    ...Object.fromEntries(rows),
    clientId,
    ...(clientSecret === undefined ? {} : { clientSecret }),
    ...(typeof scope === 'string' ? { scopes: scope.split(' ').filter(word => word !== '') } : {})
  }
}
