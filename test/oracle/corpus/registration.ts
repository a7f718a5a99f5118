import { callback } from '../clients.ts'
import type { Row, Step, Template } from '../step.ts'

function row(id: string, title: string, metadata: Template, more: Partial<Step> = {}): Row {
  return { id: `register/${id}`, title, steps: [{ to: 'registration', json: metadata, ...more }] }
}

const good = { redirect_uris: [callback] }

export const registrationRows: readonly Row[] = [
  row('ok', 'a web application', good),
  row('public', 'a public application', { ...good, token_endpoint_auth_method: 'none' }),
  row('machine', 'a client without users', {
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: []
  }),
  row('no-redirect', 'no redirect URI', { client_name: 'No way back' }),
  row('empty-redirects', 'no redirect URI in the list', { redirect_uris: [] }),
  row('relative-redirect', 'a relative redirect URI', { redirect_uris: ['cb'] }),
  row('redirect-fragment', 'a redirect URI with a fragment', { redirect_uris: [`${callback}#top`] }),
  row('redirect-script', 'a redirect URI that is a script', { redirect_uris: ['javascript:alert(1)'] }),
  row('redirect-text', 'a redirect URI that is no list', { redirect_uris: callback }),
  row('bad-method', 'an authentication method there is not', {
    ...good,
    token_endpoint_auth_method: 'handshake'
  }),
  row('bad-grant', 'a grant there is not', { ...good, grant_types: ['magic'] }),
  row('bad-response-type', 'a response type there is not', { ...good, response_types: ['magic'] }),
  row('mismatch', 'a response type without its grant', {
    ...good,
    response_types: ['code'],
    grant_types: ['client_credentials']
  }),
  row('bad-algorithm', 'an algorithm there is not', { ...good, id_token_signed_response_alg: 'XS256' }),
  row('algorithm-none', 'unsigned ID tokens', { ...good, id_token_signed_response_alg: 'none' }),
  row('key-missing', 'an assertion client without keys', {
    ...good,
    token_endpoint_auth_method: 'private_key_jwt'
  }),
  row('list', 'metadata that is a list', []),
  {
    id: 'register/form',
    title: 'a form in place of JSON',
    steps: [{ to: 'registration', parameters: { redirect_uris: callback } }]
  },
  {
    id: 'register/then-use',
    title: 'the registered client acts',
    steps: [
      { to: 'registration', json: { ...good, token_endpoint_auth_method: 'client_secret_post' } },
      {
        to: 'token',
        parameters: {
          grant_type: 'authorization_code',
          code: 'never',
          redirect_uri: callback,
          client_id: '{client_id}',
          client_secret: '{client_secret}'
        }
      }
    ]
  }
]
