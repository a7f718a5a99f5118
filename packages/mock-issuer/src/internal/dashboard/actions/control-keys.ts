import { createKeyControl } from '../../keys/create-key-control.ts'
import type { Action } from '../dashboard-view.ts'
import { failed } from './failed.ts'

export const rotateKeys: Action = async ({ keys }, form) => {
  await keys.rotate(form.get('retire') === 'yes')
  return { kind: 'done', notice: 'rotated' }
}

export const retireKey: Action = async (context, form) => {
  try {
    await createKeyControl(context).retire(form.get('kid') ?? '')
    return { kind: 'done', notice: 'retired' }
  } catch (error) {
    return failed(error, form)
  }
}
