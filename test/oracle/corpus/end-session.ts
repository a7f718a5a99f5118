import { logoutCallback } from '../clients.ts'
import type { Parameters, Row } from '../step.ts'
import { authorize, signedIn } from './steps.ts'

/** A logout of the user who signed in for the client `web`. */
function row(id: string, title: string, parameters: Parameters): Row {
  return { id: `logout/${id}`, title, steps: [...signedIn, { to: 'endSession', parameters }] }
}

const back = { post_logout_redirect_uri: logoutCallback }

export const endSessionRows: readonly Row[] = [
  row('plain', 'without parameters', {}),
  row('hint', 'with an ID token', { id_token_hint: '{id_token}' }),
  row('back', 'with an ID token, back to the client', { id_token_hint: '{id_token}', ...back }),
  row('back-with-state', 'with an ID token, back to the client with a state', {
    id_token_hint: '{id_token}',
    ...back,
    state: 's'
  }),
  row('client-id', 'with the client, back to it', { client_id: 'web', ...back }),
  row('back-without-client', 'back to a client it does not name', back),
  row('unregistered', 'back to an unregistered address', {
    id_token_hint: '{id_token}',
    post_logout_redirect_uri: 'https://evil.test'
  }),
  row('query', 'back to the address with a query more', {
    id_token_hint: '{id_token}',
    post_logout_redirect_uri: `${logoutCallback}?x=1`
  }),
  row('bad-hint', 'with something that is no token', { id_token_hint: 'garbage', ...back }),
  row('access-token-hint', 'with an access token', { id_token_hint: '{access_token}', ...back }),
  row('hint-of-another', 'with the ID token of one client and the name of another', {
    id_token_hint: '{id_token}',
    client_id: 'other',
    ...back
  }),
  row('unknown-client', 'with a client nobody knows', { client_id: 'ghost', ...back }),
  row('only-state', 'with a state and nothing else', { state: 's' }),
  {
    id: 'logout/post',
    title: 'by POST',
    steps: [
      ...signedIn,
      { to: 'endSession', method: 'POST', parameters: { id_token_hint: '{id_token}', ...back } }
    ]
  },
  {
    id: 'logout/signed-out',
    title: 'nobody is signed in afterwards',
    steps: [
      ...signedIn,
      { to: 'endSession', parameters: { id_token_hint: '{id_token}', ...back } },
      authorize({ prompt: 'none' })
    ]
  }
]
