import type { Duration } from '../../duration.ts'
import type { Action } from '../dashboard-view.ts'
import { failed } from './failed.ts'

export const freezeClock: Action = ({ clock }) => {
  clock.freeze()
  return { kind: 'done', notice: 'frozen' }
}

export const advanceClock: Action = ({ clock }, form) => {
  try {
    clock.advance((form.get('by') ?? '') as Duration)
    return { kind: 'done', notice: 'advanced' }
  } catch (error) {
    return failed(error, form)
  }
}

export const restoreClock: Action = ({ clock }) => {
  clock.reset()
  return { kind: 'done', notice: 'clock-restored' }
}
