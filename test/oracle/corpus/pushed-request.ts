import { callback } from '../clients.ts'
import type { JwtTemplate, Parameters, Row, Step } from '../step.ts'
import { authorize, challenge, redeem } from './steps.ts'

const request = {
  response_type: 'code',
  client_id: 'web',
  redirect_uri: callback,
  scope: 'openid',
  state: 'state-1',
  nonce: 'nonce-1',
  code_challenge: challenge,
  code_challenge_method: 'S256'
}

function push(changes: Parameters = {}, more: Partial<Step> = { basic: 'web' }): Step {
  return { to: 'par', parameters: { ...request, ...changes }, ...more }
}

function pushRow(id: string, title: string, changes: Parameters, more?: Partial<Step>): Row {
  return { id: `par/${id}`, title, steps: [push(changes, more)] }
}

const usePushed: Step = {
  to: 'authorize',
  parameters: { client_id: 'web', request_uri: '{request_uri}' }
}

/** The authorization request of the client `pkj` as a signed JWT. */
function requestObject(
  claims: JwtTemplate['claims'] = {},
  key: JwtTemplate['key'] = 'pkj',
  typ = 'oauth-authz-req+jwt'
): JwtTemplate {
  return {
    key,
    header: { typ },
    claims: { ...request, client_id: 'pkj', iss: 'pkj', aud: '{issuer}', exp: '{now+60}', ...claims }
  }
}

function objectRow(id: string, title: string, object: JwtTemplate, parameters: Parameters = {}): Row {
  const all = { client_id: 'pkj', request: '{object}', ...parameters }
  return { id: `request/${id}`, title, steps: [{ to: 'authorize', parameters: all, jwts: { object } }] }
}

export const pushedRequestRows: readonly Row[] = [
  pushRow('ok', 'a pushed request', {}),
  pushRow('public', 'a pushed request of a public client', { client_id: 'spa' }, {}),
  pushRow(
    'unknown-client',
    'a pushed request of a client nobody knows',
    { client_id: 'ghost' },
    { basic: 'ghost' }
  ),
  pushRow(
    'wrong-secret',
    'a pushed request with the wrong secret',
    {},
    { headers: { authorization: `Basic ${btoa('web:wrong')}` } }
  ),
  pushRow('no-client', 'a pushed request of nobody', { client_id: undefined }, {}),
  pushRow('client-id-of-another', 'a pushed request in the name of another', { client_id: 'other' }),
  pushRow('request-uri', 'a pushed request that names a pushed request', {
    request_uri: 'urn:ietf:params:oauth:request_uri:x'
  }),
  pushRow('bad-redirect', 'a pushed request for an unregistered address', {
    redirect_uri: 'https://evil.test/cb'
  }),
  pushRow(
    'no-redirect',
    'a pushed request without an address',
    { client_id: 'other', redirect_uri: undefined },
    { basic: 'other' }
  ),
  pushRow('bad-response-type', 'a pushed request for something there is not', { response_type: 'foo' }),
  pushRow('no-response-type', 'a pushed request without a response type', { response_type: undefined }),
  pushRow('bad-method', 'a pushed request with a challenge method there is not', {
    code_challenge_method: 'S512'
  }),
  pushRow('bad-resource', 'a pushed request for a resource nobody knows', {
    resource: 'https://unknown.test'
  }),
  pushRow('repeated', 'a pushed request with a parameter twice', { scope: ['openid', 'email'] }),
  { id: 'par/get', title: 'a GET', steps: [push({}, { basic: 'web', method: 'GET' })] },
  { id: 'par/use', title: 'the pushed request is answered', steps: [push(), usePushed] },
  {
    id: 'par/tokens',
    title: 'the code of a pushed request brings tokens',
    steps: [push(), usePushed, redeem()]
  },
  { id: 'par/reuse', title: 'a pushed request does not work twice', steps: [push(), usePushed, usePushed] },
  {
    id: 'par/other-client',
    title: 'a pushed request does not work for another client',
    steps: [
      push(),
      {
        to: 'authorize',
        parameters: { client_id: 'other', redirect_uri: callback, request_uri: '{request_uri}' }
      }
    ]
  },
  {
    id: 'par/override',
    title: 'parameters beside a pushed request do not count',
    steps: [
      push(),
      {
        to: 'authorize',
        parameters: {
          client_id: 'web',
          request_uri: '{request_uri}',
          state: 'other',
          redirect_uri: 'https://evil.test/cb'
        }
      }
    ]
  },
  {
    id: 'par/without-client-id',
    title: 'a pushed request needs the client_id beside it',
    steps: [push(), { to: 'authorize', parameters: { request_uri: '{request_uri}' } }]
  },

  objectRow('ok', 'a signed request', requestObject()),
  objectRow('jwt-type', 'a signed request of the general type', requestObject({}, 'pkj', 'JWT')),
  objectRow('wrong-key', 'a request signed by another', requestObject({}, 'stranger'), {
    redirect_uri: callback
  }),
  objectRow('unsigned', 'an unsigned request', requestObject({}, 'none'), { redirect_uri: callback }),
  objectRow('expired', 'an expired request', requestObject({ exp: '{now-300}' }), { redirect_uri: callback }),
  objectRow('audience', 'a request for another issuer', requestObject({ aud: 'https://other.test' }), {
    redirect_uri: callback
  }),
  objectRow('issuer', 'a request of another client', requestObject({ iss: 'web' }), {
    redirect_uri: callback
  }),
  objectRow('client-id', 'a request that names another client', requestObject({ client_id: 'web' }), {
    redirect_uri: callback
  }),
  objectRow(
    'nested',
    'a request that names a request',
    requestObject({ request_uri: 'https://app.test/r' }),
    { redirect_uri: callback }
  ),
  objectRow(
    'bad-redirect',
    'a request for an unregistered address',
    requestObject({ redirect_uri: 'https://evil.test/cb' })
  ),
  objectRow('override', 'parameters beside the request do not count', requestObject(), {
    state: 'other',
    prompt: 'none'
  }),
  objectRow('without-client-id', 'a request without client_id beside it', requestObject(), {
    client_id: undefined
  }),
  {
    id: 'request/no-keys',
    title: 'a signed request of a client without keys',
    steps: [
      authorize(
        { request: '{object}' },
        { jwts: { object: requestObject({ client_id: 'web', iss: 'web' }) } }
      )
    ]
  },
  {
    id: 'par/signed',
    title: 'a pushed signed request',
    steps: [
      {
        to: 'par',
        parameters: {
          client_id: 'pkj',
          request: '{object}',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: '{assertion}'
        },
        jwts: {
          object: requestObject(),
          assertion: {
            key: 'pkj',
            header: {},
            claims: { iss: 'pkj', sub: 'pkj', aud: '{issuer}', jti: '{unique}', exp: '{now+60}' }
          }
        }
      }
    ]
  }
]
