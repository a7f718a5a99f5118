import type { IssuerContext } from '../context.ts'
import type { Dispatch } from '../dispatch.ts'
import { redirect } from '../response-modes/redirect.ts'
import { actions } from './actions/table.ts'
import { answerAction } from './answer-action.ts'
import type { DashboardSettings } from './dashboard-settings.ts'
import { createDashboardState } from './dashboard-state.ts'
import { isOwnHost } from './is-own-host.ts'
import { refusalPage } from './refusal-page.ts'
import { requestStream } from './request-stream.ts'
import { showView } from './show-view.ts'
import { views } from './views/table.ts'

const streamPath = '/dashboard/requests'

/** Puts the dashboard in front of the endpoints. What is not for it goes on; it logs nothing and meets no fault. */
export function withDashboard(
  context: IssuerContext,
  settings: DashboardSettings,
  inner: Dispatch
): Dispatch {
  if (settings.mode === 'off') return inner
  const state = createDashboardState(settings)
  return async request => {
    const { pathname, searchParams } = new URL(request.url)
    const action = request.method === 'POST' ? actions.get(pathname) : undefined
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const isStream = request.method === 'GET' && pathname === streamPath
    const isOurs = action ?? (isStream || (isRead && views.has(pathname)))
    if (!isOurs) return inner(request)
    if (!isOwnHost(context.address, request.headers.get('host')))
      return refusalPage(403, 'This is another host.')
    if (action) return answerAction(context, settings, state, action, request)
    if (isStream) return requestStream(context, request.signal)
    const key = searchParams.get('key')
    if (key === null) return showView(context, settings, state, request, pathname)
    return state.isKey(key) ? letIn(state.letIn(request)) : refusalPage(403, 'This is not the key.')
  }
}

/** The key leaves the address bar at once. */
function letIn(setCookie: string): Response {
  const response = redirect('/')
  response.headers.append('set-cookie', setCookie)
  return response
}
