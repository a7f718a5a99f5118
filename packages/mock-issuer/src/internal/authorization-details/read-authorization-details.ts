import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import { explainedError } from '../explained-error.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError } from '../oauth-error.ts'
import type { AuthorizationDetail } from './authorization-detail.ts'
import { detailFault } from './detail-fault.ts'

/** The `authorization_details` of a request, or undefined if it has none. */
export function readAuthorizationDetails(
  { settings }: IssuerContext,
  { protocol }: Client,
  form: Form
): readonly AuthorizationDetail[] | OAuthError | undefined {
  const text = form.get('authorization_details')
  if (text === undefined) return undefined
  const entries = parse(text)
  if (!Array.isArray(entries) || entries.length === 0) return invalid('it has to be a JSON array of objects')
  const types = [settings.authorizationDetailsTypes, protocol.authorizationDetailsTypes]
  const fault = entries.map(entry => detailFault(entry, types)).find(found => found !== undefined)
  return fault === undefined ? (entries as readonly AuthorizationDetail[]) : invalid(fault)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function invalid(reason: string): OAuthError {
  const description = 'authorization_details is wrong'
  return explainedError('invalid_authorization_details', description, `authorization_details: ${reason}`)
}
