import { reset } from '../../reset.ts'
import type { Action } from '../dashboard-view.ts'

export const resetIssuer: Action = context => {
  reset(context)
  return { kind: 'done', notice: 'reset' }
}
