import { bearerToken } from '../http/bearer-token.ts'
import type { PresentedToken } from '../http/presented-token.ts'
import { readUnambiguousForm } from '../http/read-unambiguous-form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'

type Presented = PresentedToken | OAuthError | undefined

/** The token of the header, or of the form of a POST; one of them only (RFC 6750 section 2). */
export async function presentedToken(request: Request): Promise<Presented> {
  const inHeader = bearerToken(request.headers)
  const inForm = await formToken(request)
  if (inHeader && inForm) return oauthError('invalid_request', 'the access token is given in two places')
  return inHeader ?? inForm
}

async function formToken(request: Request): Promise<Presented> {
  if (request.method !== 'POST' || !request.headers.has('content-type')) return undefined
  const form = await readUnambiguousForm(request)
  if (isOAuthError(form)) return form
  const text = form.get('access_token')
  return text === undefined ? undefined : { text, scheme: 'Bearer' }
}
