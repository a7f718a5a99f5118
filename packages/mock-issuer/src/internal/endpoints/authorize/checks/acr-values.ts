import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'

/** RFC 9470 section 5: a context no user can reach is refused rather than replaced by a weaker one. */
export const acrValues: AuthorizationCheck = ({ settings }, { acrValues: asked }) => {
  const reachable = settings.acrValues
  return reachable && asked.length > 0 && !asked.some(value => reachable.includes(value))
    ? oauthError('unmet_authentication_requirements', 'no user can reach the acr_values')
    : undefined
}
