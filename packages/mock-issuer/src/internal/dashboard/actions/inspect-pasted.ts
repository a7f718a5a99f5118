import type { Action } from '../dashboard-view.ts'
import { inspectToken } from '../inspect-token.ts'

export const inspectPasted: Action = async (context, form) => {
  const token = form.get('token')
  if (token === undefined)
    return { kind: 'shown', status: 400, view: { error: 'Paste a token first.', typed: form } }
  return { kind: 'shown', view: { typed: form, inspection: await inspectToken(context, token) } }
}
