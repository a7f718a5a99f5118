import type { IssuerContext } from '../context.ts'
import { pageResponse } from '../pages/page-response.ts'
import { hashSource } from '../pages/stylesheet.ts'
import { notices } from './actions/table.ts'
import type { DashboardSettings } from './dashboard-settings.ts'
import type { DashboardState } from './dashboard-state.ts'
import { dashboardStylesheet } from './dashboard-stylesheet.ts'
import type { DashboardView } from './dashboard-view.ts'
import { liveScript } from './live-script.ts'
import { views } from './views/table.ts'

/** Forms of browsers without the key share this name: they change nothing. */
export const anyone = ''

export const formName = 'dashboard'

export async function showView(
  context: IssuerContext,
  { mode }: DashboardSettings,
  state: DashboardState,
  request: Request,
  path: string,
  { status = 200, ...more }: Partial<DashboardView> & { readonly status?: number } = {}
): Promise<Response> {
  const browser = state.browser(request)
  const html = await views.get(path)?.({
    context,
    control: browser !== undefined,
    locked: mode === 'control' && browser === undefined,
    formKey: state.formKeys.issue(formName, browser ?? anyone),
    notice: notices.get(new URL(request.url).searchParams.get('done') ?? ''),
    ...more
  })
  const response = pageResponse(html ?? '', {
    status,
    css: dashboardStylesheet,
    formAction: "'self'",
    directives: path === '/' ? [`script-src ${hashSource(liveScript)}`, "connect-src 'self'"] : []
  })
  return request.method === 'HEAD' ? new Response(null, response) : response
}
