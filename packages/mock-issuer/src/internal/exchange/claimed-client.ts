import { decodeJwt } from 'jose'
import { clientSecretBasic } from '../client-authentication/client-secret-basic.ts'
import { isOAuthError } from '../oauth-error.ts'
import { type FormParameters, single } from './form-parameters.ts'

/** The client a request names, wherever it does so. */
export function claimedClient(
  headers: Headers,
  form: FormParameters,
  query: FormParameters
): string | undefined {
  return (
    basicClient(headers) ?? single(form, 'client_id') ?? single(query, 'client_id') ?? assertedClient(form)
  )
}

function basicClient(headers: Headers): string | undefined {
  const presented = clientSecretBasic(headers)
  return presented && !isOAuthError(presented) ? presented.id : undefined
}

/** RFC 7523 section 3: the subject of a client assertion is the client. */
function assertedClient(form: FormParameters): string | undefined {
  try {
    return decodeJwt(single(form, 'client_assertion') ?? '').sub
  } catch {
    return undefined
  }
}
