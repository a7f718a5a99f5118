import type { GrantType } from '../clients/client-options.ts'
import { authorizationCode } from './authorization-code/authorization-code.ts'
import { clientCredentials } from './client-credentials.ts'
import { deviceCode } from './device-code/device-code.ts'
import { deviceGrantType } from './device-code/grant-type.ts'
import type { Grant } from './grant.ts'
import { jwtBearerGrantType } from './jwt-bearer/grant-type.ts'
import { jwtBearer } from './jwt-bearer/jwt-bearer.ts'
import { password } from './password/password.ts'
import { refreshToken } from './refresh-token/refresh-token.ts'
import { tokenExchangeGrantType } from './token-exchange/grant-type.ts'
import { tokenExchange } from './token-exchange/token-exchange.ts'

/** Read by the token endpoint and by the metadata. */
export const grants: ReadonlyMap<string, Grant> = new Map<GrantType, Grant>([
  ['authorization_code', authorizationCode],
  ['client_credentials', clientCredentials],
  ['refresh_token', refreshToken],
  [deviceGrantType, deviceCode],
  [tokenExchangeGrantType, tokenExchange],
  [jwtBearerGrantType, jwtBearer],
  ['password', password]
])
