import { html } from 'hono/html'
import type { Client } from '../../clients/client.ts'
import type { Html } from '../../pages/document.ts'
import { formKeyInput } from '../../pages/form-key-input.ts'
import { displayName } from '../../pages/person.ts'
import type { User } from '../../users/user.ts'
import type { DashboardView } from '../dashboard-view.ts'
import { consentTable } from './consent-table.ts'
import { layout } from './layout.ts'

/** Users, clients, and what the users have allowed the clients. */
export function usersPage(view: DashboardView): Promise<string> {
  const { clients, users } = view.context
  const people = users.list().flatMap(sub => users.get(sub) ?? [])
  const apps = clients.all()
  const content = html`<h1>Users and clients</h1>
    <section class="panel flush" aria-labelledby="users">
      <div class="head">
        <h2 id="users">Users</h2>
        ${view.control ? signOutForm(view) : ''}
      </div>
      ${people.length === 0 ? html`<p class="empty">There is no user.</p>` : userTable(view, people)}
    </section>
    <section class="panel flush" aria-labelledby="clients">
      <h2 id="clients">Clients</h2>
      ${apps.length === 0 ? html`<p class="empty">No client is registered. Minting needs none.</p>` : clientTable(apps)}
    </section>
    ${consentTable(view)}`
  return layout(view, { path: '/dashboard/users', title: 'Users and clients', content })
}

function signOutForm({ formKey }: DashboardView): Html {
  return html`<form method="post" action="/dashboard/users/sign-out">
    ${formKeyInput(formKey)}<button type="submit" class="small">Sign everyone out</button>
  </form>`
}

function userTable(view: DashboardView, people: readonly User[]): Html {
  return html`<table class="data">
    <thead>
      <tr>
        <th scope="col">Subject</th>
        <th scope="col">Name</th>
        <th scope="col">Email</th>
        <th scope="col">Session</th>
      </tr>
    </thead>
    <tbody>
      ${people.map(user => userRow(view, user))}
    </tbody>
  </table>`
}

function userRow({ context, control, formKey }: DashboardView, user: User): Html {
  const { sub, profile } = user
  const isNext = context.users.current()?.sub === sub
  const isIn = context.state.sessions.valid().some(session => session.sub === sub)
  return html`<tr>
    <td data-label="Subject"><code>${sub}</code></td>
    <td data-label="Name">${displayName(user)}</td>
    <td data-label="Email">${typeof profile['email'] === 'string' ? profile['email'] : ''}</td>
    <td data-label="Session">
      <span class="actions">
        ${isIn ? html`<span class="badge good">signed in</span>` : ''}
        ${isNext ? html`<span class="badge">signs in next</span>` : ''}
        ${
          control && !isNext
            ? html`<form method="post" action="/dashboard/users/choose">
                ${formKeyInput(formKey)}<input type="hidden" name="sub" value="${sub}" />
                <button type="submit" class="small" aria-label="Let ${sub} sign in next">
                  Signs in next
                </button>
              </form>`
            : ''
        }
      </span>
    </td>
  </tr>`
}

function clientTable(clients: readonly Client[]): Html {
  const rows = clients.map(
    ({ id, name, authMethod, redirectUris, scopes }) =>
      html`<tr>
        <td data-label="Client">
          <div><code>${id}</code>${name === id ? '' : html`<br /><small>${name}</small>`}</div>
        </td>
        <td data-label="Method"><code>${authMethod}</code></td>
        <td data-label="Redirects">
          <div>
            ${redirectUris === 'any' ? 'any' : redirectUris.map(uri => html`<code>${uri}</code><br />`)}
          </div>
        </td>
        <td data-label="Scopes">${scopes ? scopes.join(' ') : 'any'}</td>
      </tr>`
  )
  return html`<table class="data">
    <thead>
      <tr>
        <th scope="col">Client</th>
        <th scope="col">Authentication</th>
        <th scope="col">Redirect URIs</th>
        <th scope="col">Scopes</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}
