import { type OAuthError, oauthError } from '../oauth-error.ts'
import type { PresentedToken } from './presented-token.ts'

const credentials = /^(bearer|dpop) +([\w.~+/-]+=*)$/i

/** The token of an Authorization header (RFC 6750 section 2.1, RFC 9449 section 7.1); undefined if there is no header. */
export function bearerToken(headers: Headers): PresentedToken | OAuthError | undefined {
  const authorization = headers.get('authorization')
  if (authorization === null) return undefined
  const [, scheme = '', text] = credentials.exec(authorization) ?? []
  if (text === undefined) return oauthError('invalid_request', 'Authorization must be a Bearer or DPoP token')
  return { text, scheme: scheme.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer' }
}
