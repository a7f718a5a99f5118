import type { Form } from '../../http/form.ts'
import type { ActionResult } from '../dashboard-view.ts'

/** Shows the rule a value breaks. What is no TypeError is a bug and stays one. */
export function failed(error: unknown, typed: Form): ActionResult {
  if (!(error instanceof TypeError)) throw error
  return { kind: 'shown', status: 400, view: { error: error.message, typed } }
}
