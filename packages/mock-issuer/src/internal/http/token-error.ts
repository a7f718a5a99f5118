import type { IssuerContext } from '../context.ts'
import { dpopAlgorithms } from '../dpop/algorithms.ts'
import { withDpopNonce } from '../dpop/with-dpop-nonce.ts'
import type { OAuthError } from '../oauth-error.ts'
import { bearerError } from './bearer-error.ts'
import type { PresentedToken } from './presented-token.ts'

/** Refuses an access token under the scheme it was sent with (RFC 6750 section 3, RFC 9449 section 7.1). */
export function tokenError(context: IssuerContext, { scheme }: PresentedToken, error: OAuthError): Response {
  if (scheme === 'Bearer') return bearerError(context, error)
  const { code, description } = error
  const parameters = { error: code, error_description: description, algs: dpopAlgorithms.join(' ') }
  const response = bearerError(context, error, parameters)
  const challenge = response.headers.get('www-authenticate') ?? ''
  response.headers.set('www-authenticate', challenge.replace(/^Bearer/, 'DPoP'))
  return withDpopNonce(context, response)
}
