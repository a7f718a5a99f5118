import type { ClientOptions } from '../clients/client-options.ts'
import type { IssuerContext } from '../context.ts'
import { explainedError } from '../explained-error.ts'
import type { OAuthError } from '../oauth-error.ts'

/** Adds a client a stranger described; an option that is wrong is the stranger's mistake. */
export function addClient({ clients }: IssuerContext, options: ClientOptions): OAuthError | undefined {
  try {
    clients.add(options)
    return undefined
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return explainedError('invalid_client_metadata', 'the client metadata are wrong', error.message)
  }
}
