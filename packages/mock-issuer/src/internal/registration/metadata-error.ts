import { explainedError } from '../explained-error.ts'
import type { OAuthError } from '../oauth-error.ts'

/** RFC 7591 section 3.2.2. What was sent is told to the test alone. */
export function metadataError(member: string, rule: string, sent?: unknown): OAuthError {
  const code = member === 'redirect_uris' ? 'invalid_redirect_uri' : 'invalid_client_metadata'
  const shown = sent === undefined ? '' : `: ${JSON.stringify(sent)}`
  return explainedError(code, `${member} ${rule}`, `${member} ${rule}${shown}`)
}
