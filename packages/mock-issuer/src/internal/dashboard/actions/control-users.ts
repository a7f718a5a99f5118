import { withdrawConsent } from '../../interaction/withdraw-consent.ts'
import type { Action } from '../dashboard-view.ts'
import { failed } from './failed.ts'

export const chooseUser: Action = ({ users }, form) => {
  try {
    users.choose(form.get('sub') ?? '')
    return { kind: 'done', notice: 'chosen' }
  } catch (error) {
    return failed(error, form)
  }
}

export const signOutEveryone: Action = ({ state }) => {
  state.sessions.clear()
  return { kind: 'done', notice: 'signed-out' }
}

export const withdraw: Action = (context, form) => {
  withdrawConsent(context, form.get('sub') ?? '', form.get('client') ?? '')
  return { kind: 'done', notice: 'withdrawn' }
}
