import type { GrantType } from '../clients/client-options.ts'
import { authorizationCode } from './authorization-code/authorization-code.ts'
import { clientCredentials } from './client-credentials.ts'
import type { Grant } from './grant.ts'
import { refreshToken } from './refresh-token/refresh-token.ts'

/** Read by the token endpoint and by the metadata. */
export const grants: ReadonlyMap<string, Grant> = new Map<GrantType, Grant>([
  ['authorization_code', authorizationCode],
  ['client_credentials', clientCredentials],
  ['refresh_token', refreshToken]
])
