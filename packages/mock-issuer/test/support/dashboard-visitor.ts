import type { MockIssuer } from '@jeton/mock-issuer'
import { type RawAnswer, rawHttp } from './raw-http.ts'

/** A browser at the dashboard. */
export interface DashboardVisitor {
  readonly cookie: string
  readonly show: (path: string) => Promise<RawAnswer>
  /** Loads the page and sends a form of it; the headers are added to those of the browser. */
  readonly send: (
    page: string,
    action: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>
  ) => Promise<RawAnswer>
}

/** Goes to `issuer.dashboardUrl`, so it has the key if there is one. */
export async function visitDashboard(issuer: MockIssuer): Promise<DashboardVisitor> {
  const { headers: first } = await rawHttp(issuer.dashboardUrl ?? issuer.url)
  const [cookie = ''] = (first['set-cookie'] ?? []).map(text => text.split(';')[0] ?? '')
  const { origin } = new URL(issuer.listeningUrl ?? '')
  const show: DashboardVisitor['show'] = path => rawHttp(origin + path, { headers: { cookie } })
  return {
    cookie,
    show,
    send: async (page, action, fields = {}, headers = {}) => {
      const [, key = ''] = /name="form_key" value="([^"]*)"/.exec((await show(page)).text) ?? []
      return rawHttp(origin + action, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ ...fields, form_key: fields['form_key'] ?? key }).toString()
      })
    }
  }
}
