import type { JwtTemplate, Parameters, Row, Step } from '../step.ts'
import { assertion, assertionParameters, authorize, redeem, token } from './steps.ts'

const grant = { grant_type: 'client_credentials' }

function row(id: string, title: string, parameters: Parameters, more: Partial<Step> = {}): Row {
  return { id: `client/${id}`, title, steps: [token({ ...grant, ...parameters }, more)] }
}

function header(authorization: string): Partial<Step> {
  return { headers: { authorization } }
}

/** A client that authenticates with the assertion as it is made by default, or with these changes. */
function asserted(id: string, title: string, template: JwtTemplate, changes: Parameters = {}): Row {
  return row(id, title, { ...assertionParameters, ...changes }, { jwts: { assertion: template } })
}

export const clientAuthenticationRows: readonly Row[] = [
  row('wrong-secret', 'the wrong secret', {}, header(`Basic ${btoa('web:wrong')}`)),
  row('unknown', 'a client nobody knows', {}, { basic: 'ghost' }),
  row('unknown-public', 'a public client nobody knows', { client_id: 'ghost' }),
  row('none-at-all', 'no client at all', {}),
  row('secret-missing', 'a confidential client without its secret', { client_id: 'web' }),
  row('post-for-basic', 'the secret in the form, where the header is registered', {
    client_id: 'web',
    client_secret: 'web-secret'
  }),
  row('wrong-post', 'the wrong secret in the form', { client_id: 'web', client_secret: 'wrong' }),
  row(
    'two-methods',
    'the secret in the header and in the form',
    { client_id: 'web', client_secret: 'web-secret' },
    { basic: 'web' }
  ),
  row('basic-garbage', 'credentials that are no Base64', {}, header('Basic ???')),
  row('basic-no-colon', 'credentials without a colon', {}, header(`Basic ${btoa('web')}`)),
  row('basic-empty-secret', 'an empty secret', {}, header(`Basic ${btoa('web:')}`)),
  row('bearer', 'a bearer token in place of credentials', {}, header('Bearer abc')),
  row('public-with-secret', 'a public client with a secret', {}, header(`Basic ${btoa('spa:guessed')}`)),
  {
    id: 'client/basic-for-public-code',
    title: 'a code of a public client, redeemed with a secret',
    steps: [authorize({ client_id: 'spa' }), redeem({}, header(`Basic ${btoa('spa:guessed')}`))]
  },

  asserted('assertion', 'an assertion for the issuer', assertion()),
  asserted('assertion-without-client-id', 'an assertion without client_id', assertion(), {
    client_id: undefined
  }),
  asserted(
    'assertion-token-endpoint',
    'an assertion for the token endpoint',
    assertion({ aud: '{token_endpoint}' })
  ),
  asserted('assertion-audience', 'an assertion for another', assertion({ aud: 'https://other.test' })),
  asserted(
    'assertion-audiences',
    'an assertion for two',
    assertion({ aud: ['{issuer}', 'https://other.test'] })
  ),
  asserted('assertion-expired', 'an expired assertion', assertion({ iat: '{now-600}', exp: '{now-300}' })),
  asserted('assertion-no-exp', 'an assertion that never expires', assertion({ exp: undefined })),
  asserted('assertion-no-jti', 'an assertion without jti', assertion({ jti: undefined })),
  asserted('assertion-wrong-key', 'an assertion signed by another', assertion({}, 'stranger')),
  asserted('assertion-unsigned', 'an unsigned assertion', assertion({}, 'none')),
  asserted('assertion-subject', 'an assertion about another', assertion({ sub: 'web' })),
  asserted('assertion-issuer', 'an assertion of another', assertion({ iss: 'web' })),
  asserted('assertion-client-id', 'an assertion of one client in the name of another', assertion(), {
    client_id: 'web'
  }),
  asserted('assertion-type', 'an assertion of a type there is not', assertion(), {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer'
  }),
  asserted('assertion-no-type', 'an assertion without its type', assertion(), {
    client_assertion_type: undefined
  }),
  asserted(
    'assertion-for-secret-client',
    'an assertion where a secret is registered',
    assertion({ iss: 'web', sub: 'web' }),
    {
      client_id: 'web'
    }
  ),
  row('assertion-missing', 'no assertion where one is registered', { client_id: 'pkj' }),
  row('assertion-garbage', 'an assertion that is no JWT', {
    ...assertionParameters,
    client_assertion: 'garbage'
  }),
  {
    id: 'client/assertion-replayed',
    title: 'an assertion used twice',
    steps: [
      token({ ...grant, ...assertionParameters }, { jwts: { assertion: assertion() } }),
      token({ ...grant, ...assertionParameters }, {})
    ]
  }
]
