import type { AccessTokenAuth, CredentialGate, JsonObject } from '@jeton/gate'
import { requireBearer as requireBearerGate, type RequireBearerOptions } from '@jeton/require-bearer'
import { type Guard, protect } from './protect.ts'

/**
 * Makes a middleware that accepts one JWT access token, presented as `Authorization: Bearer …`.
 *
 * @param options `issuer` and `audience` are required; see `RequireBearerOptions` of `@jeton/require-bearer`
 * @throws TypeError naming the option and the rule, when an option is missing, unknown or out of range
 * @see `requireBearer` of `@jeton/require-bearer` for what is checked, and every refusal code
 */
export function requireBearer<Claims = JsonObject>(
  options: RequireBearerOptions<Claims>
): Guard<CredentialGate<AccessTokenAuth<Claims>>> {
  return protect(requireBearerGate(options))
}
