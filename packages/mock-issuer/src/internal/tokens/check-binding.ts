import type { IssuerContext } from '../context.ts'
import { checkDpopProof } from '../dpop/check-dpop-proof.ts'
import { proofError } from '../dpop/proof-error.ts'
import { clientCertificate } from '../mtls/client-certificate.ts'
import { thumbprint } from '../mtls/thumbprint.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'
import type { AccessToken } from '../state/access-token.ts'
import type { PresentedToken } from '../http/presented-token.ts'

/**
 * Decides whether the sender holds the key its access token is bound to (RFC 9449 section 7.1, RFC 8705
 * section 3); a binding of another kind cannot be proven and is refused. Returns undefined if all is well.
 */
export async function checkBinding(
  context: IssuerContext,
  request: Request,
  { text, scheme }: PresentedToken,
  { claims, confirmation = {} }: AccessToken
): Promise<OAuthError | undefined> {
  const { jkt, 'x5t#S256': certificate, ...others } = confirmation
  if ((scheme === 'DPoP') !== (jkt !== undefined)) {
    return unproven('the scheme of the request does not fit the binding of the access token')
  }
  const isKnown = Object.keys(others).length === 0 && (claims['cnf'] === undefined || jkt || certificate)
  if (!isKnown) return unproven('the binding of the access token is of an unknown kind')
  if (certificate !== undefined && certificate !== shownCertificate(request)) {
    return unproven('the access token is bound to another TLS certificate')
  }
  return jkt === undefined ? undefined : checkKey(context, request, text, jkt)
}

async function checkKey(
  context: IssuerContext,
  request: Request,
  accessToken: string,
  jkt: string
): Promise<OAuthError | undefined> {
  const proven = (await checkDpopProof(context, request, { accessToken })) ?? proofError('it is missing')
  if (isOAuthError(proven)) return { ...proven, status: 401 }
  return proven.jkt === jkt ? undefined : unproven('the access token is bound to another DPoP key')
}

function shownCertificate(request: Request): string | undefined {
  const shown = clientCertificate(request)
  return shown && thumbprint(shown.certificate)
}

function unproven(description: string): OAuthError {
  return oauthError('invalid_token', description, 401)
}
