import type { Form } from '../http/form.ts'
import type { PresentedClient } from './presented.ts'

/** Reads the client_id of a public client (RFC 6749 section 3.2.1). */
export function none(form: Form): PresentedClient | undefined {
  const id = form.get('client_id')
  return id === undefined ? undefined : { method: 'none', id, secret: undefined }
}
