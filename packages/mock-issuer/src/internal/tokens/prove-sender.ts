import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import { checkDpopProof } from '../dpop/check-dpop-proof.ts'
import { clientCertificate } from '../mtls/client-certificate.ts'
import { thumbprint } from '../mtls/thumbprint.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'
import type { Confirmation } from './confirmation.ts'

/** What the sender of a token request has proven to hold. */
export interface SenderProof {
  /** Undefined if tokens are not to be bound. */
  readonly confirmation: Confirmation | undefined
}

/** Reads the DPoP proof (RFC 9449 section 5) and the TLS certificate (RFC 8705 section 3) of a request. */
export async function proveSender(
  context: IssuerContext,
  request: Request,
  client: Client
): Promise<SenderProof | OAuthError> {
  const proven = await checkDpopProof(context, request)
  if (proven && isOAuthError(proven)) return proven
  if (!proven && client.dpopBound)
    return oauthError('invalid_dpop_proof', 'the client has to send a DPoP proof')
  const certificate = boundCertificate(request, client)
  if (isOAuthError(certificate)) return certificate
  const confirmation = { ...(proven ? { jkt: proven.jkt } : {}), ...certificate }
  return { confirmation: Object.keys(confirmation).length === 0 ? undefined : confirmation }
}

function boundCertificate(request: Request, client: Client): Confirmation | OAuthError {
  if (!client.certificateBound) return {}
  const presented = clientCertificate(request)
  return presented
    ? { 'x5t#S256': thumbprint(presented.certificate) }
    : oauthError('invalid_request', 'the client has to show a TLS certificate')
}
