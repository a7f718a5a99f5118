import type { IssuerContext } from '../context.ts'
import { loadClientDocument } from '../registration/client-document/load-client-document.ts'
import type { Client } from './client.ts'

/** The client of that name, from its own document if it is known by that. */
export async function resolveClient(context: IssuerContext, id: string): Promise<Client | undefined> {
  if (context.settings.clientIdMetadataDocuments && id.startsWith('https://')) {
    return loadClientDocument(context, id)
  }
  return context.clients.get(id)
}
