import { type OAuthError, oauthError } from '../oauth-error.ts'
import { parameterLimit, parseForm } from './parse-form.ts'
import { readText } from './read-text.ts'

export interface Form {
  /** The value of a parameter; empty or given more than once, it counts as absent (RFC 6749 section 3.2). */
  get(name: string): string | undefined
  /** The values of a parameter that may repeat. */
  all(name: string): readonly string[]
  /** Parameters that were given more than once and may not be. */
  readonly repeated: readonly string[]
}

/** Reads the body of a POST. */
export async function readForm(request: Request): Promise<Form | OAuthError> {
  if (!isForm(request.headers.get('content-type'))) {
    return oauthError('invalid_request', 'the body must be application/x-www-form-urlencoded')
  }
  const text = await readText(request, parameterLimit)
  if (text === undefined) return oauthError('invalid_request', 'the body is larger than 64 KiB', 413)
  return parseForm(text)
}

function isForm(contentType: string | null): boolean {
  const [mediaType = ''] = (contentType ?? '').split(';')
  return mediaType.trim().toLowerCase() === 'application/x-www-form-urlencoded'
}
