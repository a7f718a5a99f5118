import { api } from '../clients.ts'
import type { Row, Step } from '../step.ts'
import { authorize, introspect, redeem, refresh, revoke, signedIn, token, userinfo } from './steps.ts'

function row(id: string, title: string, steps: readonly Step[]): Row {
  return { id, title, steps }
}

const machine = token({ grant_type: 'client_credentials' })

export const tokenStateRows: readonly Row[] = [
  row('introspect/access-token', 'an access token is active', [...signedIn, introspect('{access_token}')]),
  row('introspect/refresh-token', 'a refresh token is active', [...signedIn, introspect('{refresh_token}')]),
  row('introspect/machine-token', 'the access token of a client is active', [
    machine,
    introspect('{access_token}')
  ]),
  row('introspect/unknown', 'a token nobody issued is not active', [introspect('never')]),
  row('introspect/other-client', 'a token of another client', [
    ...signedIn,
    introspect('{access_token}', 'other')
  ]),
  row('introspect/id-token', 'an ID token', [...signedIn, introspect('{id_token}')]),
  row('introspect/code', 'a code', [authorize(), introspect('{code}')]),
  row('introspect/wrong-hint', 'a hint at the wrong kind does not matter', [
    ...signedIn,
    {
      to: 'introspection',
      parameters: { token: '{access_token}', token_type_hint: 'refresh_token' },
      basic: 'web'
    }
  ]),
  row('introspect/no-token', 'no token', [{ to: 'introspection', basic: 'web' }]),
  row('introspect/no-client', 'no client', [{ to: 'introspection', parameters: { token: 'never' } }]),
  row('introspect/wrong-secret', 'the wrong secret', [introspect('never', 'ghost')]),
  row('introspect/public-client', 'a public client', [
    { to: 'introspection', parameters: { token: 'never', client_id: 'spa' } }
  ]),
  row('introspect/token-twice', 'a token twice', [
    { to: 'introspection', parameters: { token: ['a', 'b'] }, basic: 'web' }
  ]),
  row('introspect/rotated', 'a replaced refresh token is not active', [
    ...signedIn,
    refresh({}, { basic: 'web', keep: 'second' }),
    introspect('{refresh_token}')
  ]),
  row('introspect/revoked', 'a revoked token is not active', [
    ...signedIn,
    revoke('{access_token}'),
    introspect('{access_token}')
  ]),
  row('introspect/resource-token', 'a token for a resource', [
    authorize({ resource: api, scope: 'openid api:read' }),
    redeem({ resource: api }),
    introspect('{access_token}')
  ]),

  row('revoke/access-token', 'an access token', [...signedIn, revoke('{access_token}')]),
  row('revoke/refresh-token', 'a refresh token', [...signedIn, revoke('{refresh_token}')]),
  row('revoke/unknown', 'a token nobody issued', [revoke('never')]),
  row('revoke/unknown-hint', 'a hint nobody knows', [revoke('never', 'web', { token_type_hint: 'moon' })]),
  row('revoke/wrong-hint', 'a hint at the wrong kind does not matter', [
    ...signedIn,
    revoke('{refresh_token}', 'web', { token_type_hint: 'access_token' }),
    refresh()
  ]),
  row('revoke/other-client', 'a token of another client', [...signedIn, revoke('{refresh_token}', 'other')]),
  row('revoke/other-client-keeps', 'a token of another client goes on', [
    ...signedIn,
    revoke('{refresh_token}', 'other'),
    refresh()
  ]),
  row('revoke/no-token', 'no token', [{ to: 'revocation', basic: 'web' }]),
  row('revoke/no-client', 'no client', [{ to: 'revocation', parameters: { token: 'never' } }]),
  row('revoke/wrong-secret', 'the wrong secret', [revoke('never', 'ghost')]),
  row('revoke/public-client', 'a public client', [
    { to: 'revocation', parameters: { token: 'never', client_id: 'spa' } }
  ]),
  row('revoke/id-token', 'an ID token', [...signedIn, revoke('{id_token}')]),
  row('revoke/then-refresh', 'a revoked refresh token does not refresh', [
    ...signedIn,
    revoke('{refresh_token}'),
    refresh()
  ]),
  row('revoke/refresh-ends-access', 'a revoked refresh token ends the access token', [
    ...signedIn,
    revoke('{refresh_token}'),
    userinfo()
  ]),
  row('revoke/access-keeps-refresh', 'a revoked access token leaves the refresh token', [
    ...signedIn,
    revoke('{access_token}'),
    refresh()
  ]),

  row('userinfo/ok', 'an access token', [authorize({ scope: 'openid email' }), redeem(), userinfo()]),
  row('userinfo/post', 'an access token by POST', [
    ...signedIn,
    { to: 'userinfo', method: 'POST', headers: { authorization: 'Bearer {access_token}' } }
  ]),
  row('userinfo/form', 'an access token in the form', [
    ...signedIn,
    { to: 'userinfo', method: 'POST', parameters: { access_token: '{access_token}' } }
  ]),
  row('userinfo/query', 'an access token in the query', [
    ...signedIn,
    { to: 'userinfo', parameters: { access_token: '{access_token}' } }
  ]),
  row('userinfo/two-places', 'an access token in two places', [
    ...signedIn,
    {
      to: 'userinfo',
      method: 'POST',
      parameters: { access_token: '{access_token}' },
      headers: { authorization: 'Bearer {access_token}' }
    }
  ]),
  row('userinfo/none', 'no access token', [{ to: 'userinfo' }]),
  row('userinfo/garbage', 'a token nobody issued', [userinfo('never')]),
  row('userinfo/basic-scheme', 'another scheme', [
    { to: 'userinfo', headers: { authorization: 'Basic d2ViOng=' } }
  ]),
  row('userinfo/no-token-after-scheme', 'a scheme without a token', [
    { to: 'userinfo', headers: { authorization: 'Bearer' } }
  ]),
  row('userinfo/id-token', 'an ID token', [...signedIn, userinfo('{id_token}')]),
  row('userinfo/refresh-token', 'a refresh token', [...signedIn, userinfo('{refresh_token}')]),
  row('userinfo/revoked', 'a revoked token', [...signedIn, revoke('{access_token}'), userinfo()]),
  row('userinfo/machine-token', 'the token of a client', [machine, userinfo()])
]
