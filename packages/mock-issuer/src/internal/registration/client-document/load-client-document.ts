import type { Client } from '../../clients/client.ts'
import type { IssuerContext } from '../../context.ts'
import { isOAuthError } from '../../oauth-error.ts'
import { fetchDocument } from '../../remote/fetch-document.ts'
import { addClient } from '../add-client.ts'
import { clientOptionsOf } from '../client-options-of.ts'
import { readMetadata } from '../read-metadata.ts'
import { clientAddressFault } from './client-address-fault.ts'

/** Milliseconds a document is taken as known. */
const memory = 300_000

/** The client behind an address, or undefined if its document is not there or not right. */
export async function loadClientDocument(context: IssuerContext, id: string): Promise<Client | undefined> {
  const { clients, clock, flows } = context
  const isGiven = clients.all().some(client => client.id === id) && !flows.clientDocuments.remembered(id)
  if (isGiven || flows.clientDocuments.get(id)) return clients.get(id)
  clients.remove(id)
  if (clientAddressFault(id) !== undefined) return undefined
  if (!addDocument(context, id, await fetchDocument(context, id, 'application/json'))) return undefined
  flows.clientDocuments.add({ id, expiresAt: clock.now() + memory })
  return clients.get(id)
}

/** There is no secret to share with, so the client is public or has keys (draft-ietf-oauth-client-id-metadata-document). */
function addDocument(context: IssuerContext, id: string, text: string | undefined): boolean {
  const document = text === undefined ? undefined : parse(text)
  if (document?.['client_id'] !== id || 'client_secret' in document) return false
  const read = readMetadata(context, { token_endpoint_auth_method: 'none', ...document })
  if (isOAuthError(read)) return false
  const method = String(read.metadata['token_endpoint_auth_method'])
  if (method.startsWith('client_secret_')) return false
  return addClient(context, clientOptionsOf(id, undefined, read.metadata)) === undefined
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document: unknown = JSON.parse(text)
    const isObject = typeof document === 'object' && document !== null
    return isObject ? (document as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}
