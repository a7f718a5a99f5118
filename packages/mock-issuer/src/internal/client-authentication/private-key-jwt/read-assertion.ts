import { decodeJwt } from 'jose'
import { explainedError } from '../../explained-error.ts'
import type { Form } from '../../http/form.ts'
import { type OAuthError, oauthError } from '../../oauth-error.ts'
import type { PresentedClient } from '../presented.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Reads the client assertion of a form (RFC 7521 section 4.2); nothing it says is believed yet. */
export function readAssertion(form: Form): PresentedClient | OAuthError | undefined {
  const assertion = form.get('client_assertion')
  const type = form.get('client_assertion_type')
  if (assertion === undefined && type === undefined) return undefined
  if (assertion === undefined || type === undefined) {
    return oauthError('invalid_request', 'client_assertion and client_assertion_type go together')
  }
  if (type !== assertionType) return oauthError('invalid_client', 'client_assertion_type is not supported')
  const id = subjectOf(assertion)
  return id === undefined
    ? explainedError(
        'invalid_client',
        'the client assertion is wrong',
        'the client assertion is not a JWT with sub'
      )
    : { method: 'private_key_jwt', id, secret: undefined, assertion }
}

function subjectOf(assertion: string): string | undefined {
  try {
    const { sub } = decodeJwt(assertion)
    return typeof sub === 'string' ? sub : undefined
  } catch {
    return undefined
  }
}
