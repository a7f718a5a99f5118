import type { EndpointName } from '../../endpoint-name.ts'
import type { Action } from '../dashboard-view.ts'
import { faultKinds } from '../fault-kinds.ts'
import { failed } from './failed.ts'

export const setFault: Action = ({ faults }, form) => {
  const kind = faultKinds.get(form.get('kind') ?? '')
  const times = form.get('times')
  try {
    if (!kind) throw new TypeError('kind: there is no such fault')
    const limit = times === undefined ? {} : { times: Number(times) }
    faults.set((form.get('endpoint') ?? '') as EndpointName, { ...kind.fault, ...limit })
    return { kind: 'done', notice: 'fault-set' }
  } catch (error) {
    return failed(error, form)
  }
}

export const clearFault: Action = ({ faults }, form) => {
  try {
    faults.clear(form.get('endpoint') as EndpointName | undefined)
    return { kind: 'done', notice: 'fault-cleared' }
  } catch (error) {
    return failed(error, form)
  }
}
