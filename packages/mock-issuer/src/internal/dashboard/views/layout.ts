import { html } from 'hono/html'
import { type Html, htmlDocument } from '../../pages/document.ts'
import { formKeyInput } from '../../pages/form-key-input.ts'
import { dashboardStylesheet } from '../dashboard-stylesheet.ts'
import type { DashboardView } from '../dashboard-view.ts'

export interface Layout {
  readonly path: string
  readonly title: string
  readonly content: Html
  /** Elements of the head besides. */
  readonly head?: string
}

const tabs: readonly (readonly [string, string])[] = [
  ['/', 'Requests'],
  ['/dashboard/tokens', 'Tokens'],
  ['/dashboard/keys', 'Keys'],
  ['/dashboard/users', 'Users'],
  ['/dashboard/faults', 'Faults']
]

/** The frame of the dashboard: what issuer this is, what time it thinks it is, and the pages. */
export function layout(view: DashboardView, { path, title, content, head = '' }: Layout): Promise<string> {
  const links = tabs.map(
    ([href, name]) =>
      html`<li><a href="${href}" ${href === path ? html`aria-current="page"` : ''}>${name}</a></li>`
  )
  return htmlDocument({
    title: `${view.error === undefined ? '' : 'Error: '}${title} · Mock issuer`,
    css: dashboardStylesheet,
    head,
    body: html`<a class="skip" href="#main">Skip to the content</a>
      <header class="top">
        <div class="wrap">
          <div class="bar">${bar(view)}</div>
          <nav aria-label="Dashboard">
            <ul>
              ${links}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" class="wrap">${messages(view)}${content}</main>`
  })
}

function bar({ context, control, formKey }: DashboardView): Html {
  const { address, clock } = context
  const time = new Date(clock.now()).toISOString()
  return html`<div>
      <p class="brand">Mock issuer</p>
      <code>${address.url()}</code>
    </div>
    <p class="soft">
      <time datetime="${time}">${time.slice(0, 10)} ${time.slice(11, 19)} UTC</time>
      ${clock.isFrozen() ? html`<span class="badge warn">frozen</span>` : ''}
    </p>
    ${
      control
        ? html`<form method="post" action="/dashboard/reset">
            ${formKeyInput(formKey)}<button type="submit" class="small danger" aria-label="Reset the issuer">
              Reset
            </button>
          </form>`
        : ''
    }`
}

function messages({ notice, error, locked }: DashboardView): Html {
  return html`${notice === undefined ? '' : html`<p class="notice" role="status">${notice}</p>`}
  ${error === undefined ? '' : html`<p class="notice bad" role="alert">${error}</p>`}
  ${locked ? unlock() : ''}`
}

/** A GET, because the key in the address is how it gets in anyway; the answer takes it away at once. */
function unlock(): Html {
  return html`<form method="get" action="/" class="notice warn unlock">
    <label for="key"
      >This browser may look and not touch. The key is in <code>issuer.dashboardUrl</code>.</label
    >
    <span>
      <input id="key" name="key" type="password" autocomplete="off" required />
      <button type="submit" class="small">Unlock</button>
    </span>
  </form>`
}
