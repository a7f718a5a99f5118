import type { IssuerContext } from '../context.ts'
import { readForm } from '../http/form.ts'
import { isOAuthError } from '../oauth-error.ts'
import { formKeyName } from '../pages/form-key-input.ts'
import { redirect } from '../response-modes/redirect.ts'
import type { ActionRow } from './actions/table.ts'
import type { DashboardSettings } from './dashboard-settings.ts'
import type { DashboardState } from './dashboard-state.ts'
import { isSameOrigin } from './is-same-origin.ts'
import { refusalPage } from './refusal-page.ts'
import { anyone, formName, showView } from './show-view.ts'

/** Does what a form says, if it was sent by a page of the dashboard in a browser that may. */
export async function answerAction(
  context: IssuerContext,
  settings: DashboardSettings,
  state: DashboardState,
  { page, needsKey, take }: ActionRow,
  request: Request
): Promise<Response> {
  const browser = state.browser(request)
  if (needsKey && browser === undefined) return refusalPage(404, 'There is no such page.')
  if (!isSameOrigin(request)) return refusalPage(403, 'Another page has sent this form.')
  const form = await readForm(request)
  if (isOAuthError(form)) return refusalPage(form.status === 413 ? 413 : 403, form.description)
  if (!state.formKeys.redeem(form.get(formKeyName), formName, browser ?? anyone)) {
    return refusalPage(403, 'The form is out of date: go back and load the page again.')
  }
  const result = await take(context, form)
  return result.kind === 'done'
    ? redirect(`${page}?done=${result.notice}`)
    : showView(context, settings, state, request, page, {
        ...result.view,
        ...(result.status === undefined ? {} : { status: result.status })
      })
}
