import { problemDocument } from './problem-document.ts'
import { refusalHeaders } from './refusal-headers.ts'
import type { Refusal } from './refusal.ts'

/**
 * Makes the `Response` of a refusal, with a problem document as its body.
 *
 * @param refusal the refusal
 * @see RFC 9457 section 3
 */
export function refusalResponse(refusal: Refusal): Response {
  return new Response(JSON.stringify(problemDocument(refusal)), {
    status: refusal.status,
    headers: { ...refusalHeaders(refusal), 'Content-Type': 'application/problem+json' }
  })
}
