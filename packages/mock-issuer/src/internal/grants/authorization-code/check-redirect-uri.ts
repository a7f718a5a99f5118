import { oauthError } from '../../oauth-error.ts'
import type { CodeCheck } from './code-check.ts'

/** RFC 6749 section 4.1.3: the same redirect_uri as in the authorization request. */
export const checkRedirectUri: CodeCheck = ({ settings }, { redirectUri }, { form }) => {
  const given = form.get('redirect_uri')
  if (given === redirectUri || (given === undefined && !settings.strict)) return undefined
  return oauthError(
    'invalid_grant',
    given === undefined ? 'redirect_uri is missing' : 'redirect_uri differs from the authorization request'
  )
}
