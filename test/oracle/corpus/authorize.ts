import { api, callback } from '../clients.ts'
import type { Parameters, Row } from '../step.ts'
import { authorize, challenge } from './steps.ts'

/** One request that differs from a good one in these parameters. */
function row(id: string, title: string, changes: Parameters): Row {
  return { id: `authorize/${id}`, title, steps: [authorize(changes)] }
}

const withoutChallenge = { code_challenge: undefined, code_challenge_method: undefined }

export const authorizeRows: readonly Row[] = [
  row('no-client', 'without a client', { client_id: undefined }),
  row('unknown-client', 'of a client nobody knows', { client_id: 'ghost' }),
  row('unregistered-redirect', 'to an unregistered address', { redirect_uri: 'https://evil.test/cb' }),
  row('redirect-slash', 'to the address with a slash more', { redirect_uri: `${callback}/` }),
  row('redirect-query', 'to the address with a query more', { redirect_uri: `${callback}?next=1` }),
  row('redirect-fragment', 'to the address with a fragment more', { redirect_uri: `${callback}#top` }),
  row('redirect-case', 'to the address in another case', { redirect_uri: callback.replace('cb', 'CB') }),
  row('redirect-host-suffix', 'to a host that begins like the registered one', {
    redirect_uri: 'https://app.test.evil.test/cb'
  }),
  row('redirect-twice', 'with two addresses', { redirect_uri: [callback, callback] }),
  row('no-redirect-of-one', 'without an address, where one is registered', { redirect_uri: undefined }),
  row('no-redirect-of-two', 'without an address, where two are registered', {
    client_id: 'other',
    redirect_uri: undefined
  }),
  row('no-response-type', 'without a response type', { response_type: undefined }),
  row('empty-response-type', 'with an empty response type', { response_type: '' }),
  row('unknown-response-type', 'for something there is not', { response_type: 'foo' }),
  row('token', 'for an access token by way of the browser', { response_type: 'token' }),
  row('id-token-token', 'for both tokens by way of the browser', { response_type: 'id_token token' }),
  row('response-type-not-registered', 'for a response type the client may not use', {
    client_id: 'spa',
    response_type: 'id_token',
    ...withoutChallenge
  }),
  row('unknown-response-mode', 'in a response mode there is not', { response_mode: 'pigeon' }),
  row('id-token-in-query', 'for an ID token in the query', {
    response_type: 'id_token',
    response_mode: 'query',
    ...withoutChallenge
  }),
  row('unknown-prompt', 'with a prompt there is not', { prompt: 'sing' }),
  row('prompt-none-and-login', 'with prompts that exclude each other', { prompt: 'none login' }),
  row('prompt-none-signed-out', 'without a page, while nobody is signed in', { prompt: 'none' }),
  row('negative-max-age', 'with a negative max_age', { max_age: '-1' }),
  row('max-age-text', 'with a max_age that is no number', { max_age: 'soon' }),
  row('id-token-hint-garbage', 'with an id_token_hint that is no token', { id_token_hint: 'garbage' }),
  row('method-without-challenge', 'with a method but no challenge', { code_challenge: undefined }),
  row('challenge-without-method', 'with a challenge but no method', { code_challenge_method: undefined }),
  row('plain-challenge', 'with a plain challenge', { code_challenge_method: 'plain' }),
  row('unknown-challenge-method', 'with a challenge method there is not', { code_challenge_method: 'S512' }),
  row('short-challenge', 'with a challenge of 42 characters', { code_challenge: challenge.slice(0, 42) }),
  row('long-challenge', 'with a challenge of 129 characters', { code_challenge: 'a'.repeat(129) }),
  row('bad-challenge', 'with a challenge of other characters', {
    code_challenge: `${challenge.slice(0, 42)}~`
  }),
  row('public-without-challenge', 'of a public client without a challenge', {
    client_id: 'spa',
    ...withoutChallenge
  }),
  row('confidential-without-challenge', 'of a confidential client without a challenge', withoutChallenge),
  row('nonce-without-openid', 'with a nonce but without openid', { scope: 'api:read' }),
  row('no-scope', 'without a scope', { scope: undefined, nonce: undefined }),
  row('unknown-scope', 'with a scope nobody knows', { scope: 'openid moon' }),
  row('unknown-parameter', 'with a parameter nobody knows', { moon: 'full' }),
  row('repeated-scope', 'with a parameter twice', { scope: ['openid', 'openid'] }),
  row('repeated-state', 'with the state twice', { state: ['a', 'b'] }),
  row('registration', 'with a registration', { registration: '{}' }),
  row('request-garbage', 'with a request object that is no JWT', { request: 'garbage' }),
  row('unknown-request-uri', 'with a request_uri nobody issued', {
    request_uri: 'urn:ietf:params:oauth:request_uri:never'
  }),
  row('https-request-uri', 'with a request_uri on the web', { request_uri: 'https://app.test/request.jwt' }),
  row('request-and-request-uri', 'with both kinds of request objects', {
    request: 'a.b.c',
    request_uri: 'urn:ietf:params:oauth:request_uri:never'
  }),
  row('relative-resource', 'for a relative resource', { resource: 'orders' }),
  row('resource-with-fragment', 'for a resource with a fragment', { resource: `${api}#top` }),
  row('unknown-resource', 'for a resource nobody knows', { resource: 'https://unknown.test' }),
  row('id-token-without-nonce', 'for an ID token without a nonce', {
    response_type: 'id_token',
    nonce: undefined,
    ...withoutChallenge
  }),
  row('id-token-without-openid', 'for an ID token without openid', {
    response_type: 'id_token',
    scope: 'email',
    ...withoutChallenge
  }),

  row('code', 'for a code', {}),
  row('code-of-public-client', 'of a public client for a code', { client_id: 'spa' }),
  row('code-without-state', 'for a code without a state', { state: undefined }),
  row('code-form-post', 'for a code in a form', { response_mode: 'form_post' }),
  row('code-fragment', 'for a code in the fragment', { response_mode: 'fragment' }),
  row('id-token', 'for an ID token', { response_type: 'id_token', ...withoutChallenge }),
  row('id-token-form-post', 'for an ID token in a form', {
    response_type: 'id_token',
    response_mode: 'form_post',
    ...withoutChallenge
  }),
  row('code-id-token', 'for a code and an ID token', { response_type: 'code id_token' }),
  row('id-token-code', 'for an ID token and a code, the other way round', { response_type: 'id_token code' }),
  row('code-for-resource', 'for a known resource', { resource: api, scope: 'openid api:read' }),
  row('ui-locales', 'in a language', { ui_locales: 'fr de' }),
  row('login-hint', 'with a login_hint', { login_hint: 'user-1' }),
  row('max-age', 'with a max_age', { max_age: '3600' }),
  row('prompt-login', 'with prompt=login', { prompt: 'login' }),
  row('prompt-consent', 'with prompt=consent', { prompt: 'consent' }),
  {
    id: 'authorize/post',
    title: 'for a code by POST',
    steps: [authorize({}, { method: 'POST' })]
  },
  {
    id: 'authorize/prompt-none-signed-in',
    title: 'without a page, while the user is signed in',
    steps: [authorize(), authorize({ prompt: 'none' })]
  },
  {
    id: 'authorize/prompt-none-max-age',
    title: 'without a page, while the sign-in may not have any age',
    steps: [authorize(), authorize({ prompt: 'none', max_age: '0' })]
  },
  {
    id: 'authorize/id-token-hint',
    title: 'without a page, with an ID token of the user who is signed in',
    steps: [
      authorize({ response_type: 'id_token', ...withoutChallenge }),
      authorize({ prompt: 'none', id_token_hint: '{id_token}' })
    ]
  }
]
