import type { IssuerContext } from '../context.ts'

/** Hands out the nonce of the next proof, also with a success, so that clients need not ask (RFC 9449 section 8.2). */
export function withDpopNonce({ dpop, settings }: IssuerContext, response: Response): Response {
  if (settings.dpopNonce) response.headers.set('dpop-nonce', dpop.nonces.current())
  return response
}
