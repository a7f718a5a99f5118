import { type Form, readForm } from '../../http/form.ts'
import { parameterLimit, parseForm } from '../../http/parse-form.ts'
import { type OAuthError, oauthError } from '../../oauth-error.ts'

/** The query of a GET or the form of a POST (OpenID Connect Core 1.0 section 3.1.2.1). */
export async function readParameters(request: Request): Promise<Form | OAuthError> {
  if (request.method === 'POST') return readForm(request)
  const { search } = new URL(request.url)
  return search.length > parameterLimit
    ? oauthError('invalid_request', 'the query is larger than 64 KiB', 414)
    : parseForm(search)
}
