import type { DpopHeaders } from './dpop-request.ts'

/** RFC 9449 section 7.1. */
export function dpopHeaders(accessToken: string, proof: string): DpopHeaders {
  return { authorization: `DPoP ${accessToken}`, dpop: proof }
}
