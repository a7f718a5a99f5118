import { api } from '../clients.ts'
import type { Parameters, Row, Step } from '../step.ts'
import { authorize, authorizeOffline, redeem, token, userinfo, verifier } from './steps.ts'

/** A good code, redeemed by a request that differs in these parameters. */
function row(id: string, title: string, changes: Parameters, more?: Partial<Step>): Row {
  return { id: `code/${id}`, title, steps: [authorize(), redeem(changes, more)] }
}

const otherVerifier = verifier.replace('a-', 'b-')

export const authorizationCodeRows: readonly Row[] = [
  row('ok', 'a code brings tokens', {}),
  {
    id: 'code/ok-public',
    title: 'a code of a public client brings tokens',
    steps: [authorize({ client_id: 'spa' }), redeem({ client_id: 'spa' }, {})]
  },
  {
    id: 'code/ok-offline',
    title: 'a code with offline_access brings a refresh token, too',
    steps: [authorizeOffline(), redeem()]
  },
  {
    id: 'code/ok-profile',
    title: 'a code with profile scopes brings an ID token without the profile',
    steps: [authorize({ scope: 'openid profile email' }), redeem()]
  },
  {
    id: 'code/ok-max-age',
    title: 'a code asked for with max_age brings auth_time',
    steps: [authorize({ max_age: '3600' }), redeem()]
  },
  {
    id: 'code/ok-no-nonce',
    title: 'a code without a nonce brings an ID token without one',
    steps: [authorize({ nonce: undefined }), redeem()]
  },
  {
    id: 'code/ok-no-openid',
    title: 'a code without openid brings no ID token',
    steps: [authorize({ scope: 'api:read', nonce: undefined, resource: api }), redeem()]
  },
  {
    id: 'code/ok-hybrid',
    title: 'a code that came with an ID token brings tokens',
    steps: [authorize({ response_type: 'code id_token' }), redeem()]
  },
  {
    id: 'code/ok-resource',
    title: 'a code for a resource brings a token for it',
    steps: [authorize({ resource: api, scope: 'openid api:read' }), redeem({ resource: api })]
  },
  {
    id: 'code/other-resource',
    title: 'a code for one resource does not do for another',
    steps: [
      authorize({ resource: api, scope: 'openid api:read' }),
      redeem({ resource: 'https://unknown.test' })
    ]
  },
  { id: 'code/unknown', title: 'a code nobody issued', steps: [redeem({ code: 'never' })] },
  row('no-code', 'no code', { code: undefined }),
  row('no-redirect-uri', 'without the redirect URI', { redirect_uri: undefined }),
  row('wrong-redirect-uri', 'with another redirect URI', { redirect_uri: 'https://app.test/other' }),
  row('no-verifier', 'without the verifier', { code_verifier: undefined }),
  row('wrong-verifier', 'with another verifier', { code_verifier: otherVerifier }),
  row('short-verifier', 'with a verifier of 42 characters', { code_verifier: 'a'.repeat(42) }),
  row('long-verifier', 'with a verifier of 129 characters', { code_verifier: 'a'.repeat(129) }),
  row('bad-verifier', 'with a verifier of other characters', { code_verifier: `${verifier}+` }),
  row('other-client', 'by another client', {}, { basic: 'other' }),
  row('client-id-of-another', 'with the name of another client in the form', { client_id: 'other' }),
  row('scope-at-token', 'with a scope, which the request does not have', { scope: 'openid' }),
  row('repeated', 'with a parameter twice', { code_verifier: [verifier, verifier] }),
  {
    id: 'code/replay',
    title: 'a code does not work twice',
    steps: [authorize(), redeem(), redeem()]
  },
  {
    id: 'code/replay-revokes',
    title: 'a code used twice ends the token it brought',
    steps: [
      authorize(),
      redeem({}, { basic: 'web', keep: 'first' }),
      redeem(),
      userinfo('{first.access_token}')
    ]
  },
  {
    id: 'code/wrong-then-right',
    title: 'a wrong verifier does not spend the code',
    steps: [authorize(), redeem({ code_verifier: otherVerifier }), redeem()]
  },
  {
    id: 'code/refresh-token-as-code',
    title: 'a refresh token is no code',
    steps: [authorizeOffline(), redeem(), redeem({ code: '{refresh_token}' })]
  },

  { id: 'token/no-grant-type', title: 'no grant type', steps: [token({ code: 'x' })] },
  { id: 'token/empty-grant-type', title: 'an empty grant type', steps: [token({ grant_type: '' })] },
  { id: 'token/unknown-grant-type', title: 'a grant there is not', steps: [token({ grant_type: 'magic' })] },
  {
    id: 'token/password',
    title: 'the password grant',
    steps: [token({ grant_type: 'password', username: 'a', password: 'b' })]
  },
  {
    id: 'token/implicit',
    title: 'the implicit grant has no token request',
    steps: [token({ grant_type: 'implicit' })]
  },
  {
    id: 'token/grant-type-twice',
    title: 'a grant type twice',
    steps: [token({ grant_type: ['client_credentials', 'client_credentials'] })]
  },
  {
    id: 'token/grant-not-allowed',
    title: 'a grant the client may not use',
    steps: [token({ grant_type: 'client_credentials' }, { basic: 'other' })]
  },
  {
    id: 'token/no-refresh-token',
    title: 'a refresh without a token',
    steps: [token({ grant_type: 'refresh_token' })]
  },
  {
    id: 'token/json',
    title: 'a JSON body',
    steps: [{ to: 'token', json: { grant_type: 'client_credentials' }, basic: 'web' }]
  },
  {
    id: 'token/get',
    title: 'a GET',
    steps: [{ to: 'token', method: 'GET', parameters: { grant_type: 'client_credentials' }, basic: 'web' }]
  },
  {
    id: 'token/client-credentials',
    title: 'the client acts for itself',
    steps: [token({ grant_type: 'client_credentials', scope: 'api:read', resource: api })]
  },
  {
    id: 'token/client-credentials-plain',
    title: 'the client acts for itself and asks for nothing',
    steps: [token({ grant_type: 'client_credentials' })]
  },
  {
    id: 'token/client-credentials-public',
    title: 'a public client cannot act for itself',
    steps: [token({ grant_type: 'client_credentials', client_id: 'spa' }, {})]
  },
  {
    id: 'token/client-credentials-unknown-scope',
    title: 'the client acts for itself and asks for a scope it does not have',
    steps: [token({ grant_type: 'client_credentials', scope: 'moon' })]
  },
  {
    id: 'token/client-credentials-unknown-resource',
    title: 'the client acts for itself and asks for a resource nobody knows',
    steps: [token({ grant_type: 'client_credentials', resource: 'https://unknown.test' })]
  }
]
