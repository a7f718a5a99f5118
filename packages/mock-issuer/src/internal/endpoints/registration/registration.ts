import type { Handler, IssuerContext } from '../../context.ts'
import type { Registration } from '../../flows/registration.ts'
import { errorResponse } from '../../http/error-response.ts'
import { jsonResponse } from '../../http/json-response.ts'
import { noStore } from '../../http/no-store.ts'
import { readText } from '../../http/read-text.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import { registerClient } from '../../registration/register-client.ts'

/** Bytes. */
const limit = 65_536

/** RFC 7591 section 3. */
export const registration: Handler = async (context, request) => {
  const outcome = await register(context, request)
  return isOAuthError(outcome)
    ? errorResponse(context, outcome)
    : jsonResponse(outcome.metadata, 201, noStore)
}

async function register(context: IssuerContext, request: Request): Promise<Registration | OAuthError> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return oauthError('invalid_client_metadata', 'the body must be application/json')
  }
  const text = await readText(request, limit)
  if (text === undefined) return oauthError('invalid_client_metadata', 'the body is larger than 64 KiB', 413)
  const sent = parse(text)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    return oauthError('invalid_client_metadata', 'the body must be a JSON object')
  }
  return registerClient(context, sent as Readonly<Record<string, unknown>>)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
