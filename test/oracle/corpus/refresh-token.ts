import { api } from '../clients.ts'
import type { Row, Step } from '../step.ts'
import { authorizeOffline, redeem, refresh, signedIn, token, userinfo } from './steps.ts'

const web = { basic: 'web' } as const

function row(id: string, title: string, steps: readonly Step[]): Row {
  return { id: `refresh/${id}`, title, steps }
}

const offlinePublic = [authorizeOffline({ client_id: 'spa' }), redeem({ client_id: 'spa' }, {})]

export const refreshTokenRows: readonly Row[] = [
  row('ok', 'a refresh brings new tokens', [...signedIn, refresh()]),
  row('ok-public', 'a public client refreshes', [...offlinePublic, refresh({ client_id: 'spa' }, {})]),
  row('twice', 'the new refresh token works, too', [...signedIn, refresh(), refresh()]),
  row('narrower', 'a refresh may ask for less', [
    authorizeOffline({ scope: 'openid offline_access email' }),
    redeem(),
    refresh({ scope: 'openid' })
  ]),
  row('wider', 'a refresh may not ask for more', [...signedIn, refresh({ scope: 'openid email' })]),
  row('without-openid', 'a refresh without openid brings no ID token', [
    ...signedIn,
    refresh({ scope: 'offline_access' })
  ]),
  row('unknown', 'a refresh token nobody issued', [refresh({ refresh_token: 'never' })]),
  row('other-client', 'the refresh token of another client', [...offlinePublic, refresh()]),
  row('without-secret', 'a confidential client without its secret', [
    ...signedIn,
    refresh({ client_id: 'web' }, {})
  ]),
  row('reused', 'a replaced refresh token', [
    ...signedIn,
    refresh({}, { ...web, keep: 'second' }),
    refresh()
  ]),
  row('reuse-ends-child', 'the reuse of a replaced refresh token ends the one that replaced it', [
    ...signedIn,
    refresh({}, { ...web, keep: 'second' }),
    refresh(),
    refresh({ refresh_token: '{second.refresh_token}' })
  ]),
  row('reuse-ends-access-token', 'the reuse of a replaced refresh token ends the access tokens', [
    ...signedIn,
    refresh({}, { ...web, keep: 'second' }),
    refresh(),
    userinfo('{second.access_token}')
  ]),
  row('access-token', 'an access token is no refresh token', [
    ...signedIn,
    refresh({ refresh_token: '{access_token}' })
  ]),
  row('repeated', 'a refresh token twice', [
    ...signedIn,
    token({ grant_type: 'refresh_token', refresh_token: ['{refresh_token}', '{refresh_token}'] })
  ]),
  row('resource', 'a refresh for the resource that was granted', [
    authorizeOffline({ resource: api, scope: 'openid offline_access api:read' }),
    redeem({ resource: api }),
    refresh({ resource: api })
  ]),
  row('unknown-resource', 'a refresh for a resource nobody knows', [
    ...signedIn,
    refresh({ resource: 'https://unknown.test' })
  ]),
  row('code-replay-ends-it', 'a code used twice ends the refresh token it brought', [
    authorizeOffline(),
    redeem({}, { ...web, keep: 'first' }),
    redeem(),
    refresh({ refresh_token: '{first.refresh_token}' })
  ])
]
