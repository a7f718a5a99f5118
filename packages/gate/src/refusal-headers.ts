import type { Refusal } from './refusal.ts'
import { writeChallenge } from './write-challenge.ts'

/**
 * Makes the response headers of a refusal: `Cache-Control: no-store` always, `WWW-Authenticate` with every challenge,
 * and `Retry-After` where a retry makes sense.
 *
 * @see RFC 9110 sections 10.2.3 and 11.6.1
 */
export function refusalHeaders(refusal: Refusal): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    ...(refusal.challenges.length > 0 && {
      'WWW-Authenticate': refusal.challenges.map(writeChallenge).join(', ')
    }),
    ...(refusal.retryAfterSeconds !== undefined && {
      'Retry-After': String(Math.max(1, Math.ceil(refusal.retryAfterSeconds)))
    })
  }
}
