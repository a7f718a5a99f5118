import type { GrantType } from '../clients.ts'
import { clientCredentials } from './client-credentials.ts'
import type { Grant } from './grant.ts'

/** Read by the token endpoint and by the metadata. */
export const grants: ReadonlyMap<string, Grant> = new Map<GrantType, Grant>([
  ['client_credentials', clientCredentials]
])
