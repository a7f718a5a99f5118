import { type OAuthError, oauthError } from '../oauth-error.ts'
import { readText } from './read-text.ts'

export interface Form {
  /** The value of a parameter; an empty one counts as absent (RFC 6749 section 3.2). */
  get(name: string): string | undefined
  /** The values of a parameter that may repeat. */
  all(name: string): readonly string[]
}

const bodyLimit = 65_536

/** `resource` (RFC 8707 section 2) and `audience` (RFC 8693 section 2.1) may repeat, nothing else may. */
const repeatable = new Set(['resource', 'audience'])

export async function readForm(request: Request): Promise<Form | OAuthError> {
  if (!isForm(request.headers.get('content-type'))) {
    return oauthError('invalid_request', 'the body must be application/x-www-form-urlencoded')
  }
  const text = await readText(request, bodyLimit)
  if (text === undefined) return oauthError('invalid_request', 'the body is larger than 64 KiB', 413)
  const parameters = new URLSearchParams(text)
  const repeated = [...new Set(parameters.keys())].find(
    name => !repeatable.has(name) && parameters.getAll(name).length > 1
  )
  if (repeated !== undefined) return oauthError('invalid_request', 'a parameter is given more than once')
  return {
    get: name => parameters.get(name) || undefined,
    all: name => parameters.getAll(name).filter(value => value !== '')
  }
}

function isForm(contentType: string | null): boolean {
  const [mediaType = ''] = (contentType ?? '').split(';')
  return mediaType.trim().toLowerCase() === 'application/x-www-form-urlencoded'
}
