import { html, raw } from 'hono/html'
import type { DashboardView } from '../dashboard-view.ts'
import { liveScript } from '../live-script.ts'
import { layout } from './layout.ts'
import { requestRow } from './request-row.ts'

const shown = 200

/** The log, newest first. */
export function requestsPage(view: DashboardView): Promise<string> {
  const { log, address } = view.context
  const records = log.list({}).slice(-shown).toReversed()
  const isEmpty = records.length === 0
  const content = html`<div class="head">
      <h1>Requests</h1>
      <span class="live" id="live" hidden>Live</span>
    </div>
    <div class="panel flush">
      <p class="empty" id="empty" ${isEmpty ? '' : 'hidden'}>
        No request yet. Clients find everything at<br /><code
          >${address.at(`${address.path}/.well-known/openid-configuration`)}</code
        >
      </p>
      <table class="data log" ${isEmpty ? 'hidden' : ''}>
        <caption class="unseen">
          Requests, the newest first
        </caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Request</th>
            <th scope="col">Client</th>
            <th scope="col">Status</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody id="rows">
          ${records.map(requestRow)}
        </tbody>
      </table>
    </div>
    ${raw(`<script>${liveScript}</script>`)}`
  const head = '<noscript><meta http-equiv="refresh" content="5"></noscript>'
  return layout(view, { path: '/', title: 'Requests', content, head })
}
