import { html } from 'hono/html'
import type { Html } from '../../pages/document.ts'
import type { RequestRecord } from '../../request-log/request-record.ts'
import { requestParameters } from '../request-parameters.ts'

/** One request of the log. */
export function requestRow(record: RequestRecord): Html {
  const { at, method, url, endpoint, clientId, status } = record
  const time = new Date(at).toISOString()
  return html`<tr>
    <td data-label="Time"><time datetime="${time}">${time.slice(11, 19)}</time></td>
    <td data-label="Request">
      <strong>${endpoint}</strong><br /><small class="path">${method} ${shortPath(url)}</small>
    </td>
    <td data-label="Client">${clientId}</td>
    <td data-label="Status">
      <span class="badge ${tone(status)}">${status === 0 ? 'none' : status}</span>
    </td>
    <td data-label="Reason">${reason(record)}${details(record)}</td>
  </tr>`
}

function reason({ error, explanation }: RequestRecord): Html | string {
  if (error === undefined && explanation === undefined) return ''
  return html`<p>
    ${error === undefined ? '' : html`<code class="bad-text">${error}</code><br />`}${explanation ?? ''}
  </p>`
}

function details(record: RequestRecord): Html | string {
  const parameters = requestParameters(record)
  if (parameters.length === 0) return ''
  const rows = parameters.map(
    ([name, value]) =>
      html`<dt>${name}</dt>
        <dd><code>${value}</code></dd>`
  )
  return html`<details>
    <summary>Parameters</summary>
    <dl>${rows}</dl>
  </details>`
}

function tone(status: number): string {
  if (status === 0 || status >= 500) return 'bad'
  return status >= 400 ? 'warn' : 'good'
}

/** Identifiers in a path say nothing to people. */
function shortPath(url: string): string {
  return new URL(url).pathname.replaceAll(/[^/]{33,}/g, segment => `${segment.slice(0, 8)}…`)
}
