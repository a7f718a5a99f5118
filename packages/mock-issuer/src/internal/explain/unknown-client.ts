import { nearest } from './describe-difference.ts'
import type { Explainer } from './explainer.ts'

export const unknownClient: Explainer = ({ context, exchange: { clientId }, client, error }) => {
  if (clientId === undefined || client || (error !== 'invalid_client' && error !== 'unauthorized_client'))
    return undefined
  const known = context.clients.all().map(({ id }) => id)
  const [near, difference = ''] = nearest(clientId, known) ?? []
  if (near === undefined) return `client_id "${clientId}" is unknown: no client is registered`
  return `client_id "${clientId}" is unknown; the nearest of the registered, "${near}", differs by ${difference}`
}
