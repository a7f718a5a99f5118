import type { MockIssuer } from '@jeton/mock-issuer'
import { callback } from './authorization.ts'
import type { Members } from './json.ts'

/** Registers a client with a callback and the metadata given; undefined leaves one out. */
export function register(issuer: MockIssuer, metadata: Members = {}): Promise<Response> {
  return issuer.fetch(`${issuer.url}/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ redirect_uris: [callback], ...metadata })
  })
}
