import type { Client } from '../../clients/client.ts'
import type { IssuerContext } from '../../context.ts'

/**
 * Whether a code brings a refresh token. OpenID Connect asks for it with `offline_access` (Core 1.0
 * section 11); plain OAuth has no such scope, so there the grant is enough.
 */
export function mayRefresh(
  { settings }: IssuerContext,
  { grantTypes }: Client,
  scopes: readonly string[]
): boolean {
  if (grantTypes && !grantTypes.includes('refresh_token')) return false
  return !settings.strict || !scopes.includes('openid') || scopes.includes('offline_access')
}
