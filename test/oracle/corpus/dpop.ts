import type { JwtTemplate, Row, Step } from '../step.ts'
import { authorizeOffline, introspect, proof, redeem, refresh, token } from './steps.ts'

const machine = { grant_type: 'client_credentials' }
const dpop = { DPoP: '{proof}' }

/** A token request with this proof. */
function proven(template: JwtTemplate): Step {
  return token(machine, { basic: 'web', headers: dpop, jwts: { proof: template } })
}

function row(id: string, title: string, template: JwtTemplate): Row {
  return { id: `dpop/${id}`, title, steps: [proven(template)] }
}

/** A code redeemed by the public client with its key. */
const bound: readonly Step[] = [
  authorizeOffline({ client_id: 'spa' }),
  redeem({ client_id: 'spa' }, { headers: dpop, jwts: { proof: proof() } })
]

/** A userinfo request with the bound token and this proof. */
function userinfo(claims: JwtTemplate['claims'] = {}, key: JwtTemplate['key'] = 'dpop-1'): Step {
  const forUserinfo = { htm: 'GET', htu: '{userinfo_endpoint}', ath: '{sha256:access_token}' }
  return {
    to: 'userinfo',
    headers: { authorization: 'DPoP {access_token}', ...dpop },
    jwts: { proof: proof({ ...forUserinfo, ...claims }, {}, key) }
  }
}

export const dpopRows: readonly Row[] = [
  row('ok', 'a proof binds the token', proof()),
  row('method', 'a proof for another method', proof({ htm: 'GET' })),
  row('address', 'a proof for another address', proof({ htu: 'https://other.test/token' })),
  row('no-method', 'a proof without a method', proof({ htm: undefined })),
  row('no-address', 'a proof without an address', proof({ htu: undefined })),
  row('no-jti', 'a proof without jti', proof({ jti: undefined })),
  row('no-iat', 'a proof without iat', proof({ iat: undefined })),
  row('old', 'an old proof', proof({ iat: '{now-3600}' })),
  row('future', 'a proof of the future', proof({ iat: '{now+3600}' })),
  row('type', 'a proof of another type', proof({}, { typ: 'JWT' })),
  row('no-jwk', 'a proof without its key', proof({}, { jwk: undefined })),
  row('unsigned', 'an unsigned proof', proof({}, {}, 'none')),
  row('query-in-address', 'a proof whose address has a query', proof({ htu: '{token_endpoint}?a=1' })),
  {
    id: 'dpop/garbage',
    title: 'a proof that is no JWT',
    steps: [token(machine, { basic: 'web', headers: { DPoP: 'garbage' } })]
  },
  {
    id: 'dpop/two-proofs',
    title: 'two proofs',
    steps: [token(machine, { basic: 'web', headers: { DPoP: '{proof}, {proof}' }, jwts: { proof: proof() } })]
  },
  {
    id: 'dpop/replay',
    title: 'a proof used twice',
    steps: [proven(proof()), token(machine, { basic: 'web', headers: dpop })]
  },
  { id: 'dpop/code', title: 'a code redeemed with a proof', steps: bound },
  {
    id: 'dpop/introspection',
    title: 'introspection tells the key',
    steps: [proven(proof()), introspect('{access_token}')]
  },
  { id: 'dpop/userinfo', title: 'a bound token with its proof', steps: [...bound, userinfo()] },
  {
    id: 'dpop/userinfo-as-bearer',
    title: 'a bound token without a proof',
    steps: [...bound, { to: 'userinfo', headers: { authorization: 'Bearer {access_token}' } }]
  },
  {
    id: 'dpop/userinfo-without-proof',
    title: 'a bound token under its scheme without a proof',
    steps: [...bound, { to: 'userinfo', headers: { authorization: 'DPoP {access_token}' } }]
  },
  {
    id: 'dpop/userinfo-other-key',
    title: 'a bound token with the proof of another',
    steps: [...bound, userinfo({}, 'dpop-2')]
  },
  {
    id: 'dpop/userinfo-no-ath',
    title: 'a bound token with a proof without ath',
    steps: [...bound, userinfo({ ath: undefined })]
  },
  {
    id: 'dpop/userinfo-wrong-ath',
    title: 'a bound token with the proof of another token',
    steps: [...bound, userinfo({ ath: '{sha256:issuer}' })]
  },
  {
    id: 'dpop/userinfo-method',
    title: 'a bound token with a proof for another method',
    steps: [...bound, userinfo({ htm: 'POST' })]
  },
  {
    id: 'dpop/refresh-other-key',
    title: 'the refresh token of a public client with another key',
    steps: [
      ...bound,
      refresh({ client_id: 'spa' }, { headers: dpop, jwts: { proof: proof({}, {}, 'dpop-2') } })
    ]
  },
  {
    id: 'dpop/refresh-without-proof',
    title: 'the refresh token of a public client without a proof',
    steps: [...bound, refresh({ client_id: 'spa' }, {})]
  },
  {
    id: 'dpop/refresh',
    title: 'the refresh token of a public client with its key',
    steps: [...bound, refresh({ client_id: 'spa' }, { headers: dpop, jwts: { proof: proof() } })]
  },
  {
    id: 'dpop/jkt-mismatch',
    title: 'a code asked for with the thumbprint of another key',
    steps: [
      authorizeOffline({ client_id: 'spa', dpop_jkt: '{sha256:issuer}' }),
      redeem({ client_id: 'spa' }, { headers: dpop, jwts: { proof: proof() } })
    ]
  },
  {
    id: 'dpop/jkt-without-proof',
    title: 'a code asked for with a thumbprint, redeemed without a proof',
    steps: [
      authorizeOffline({ client_id: 'spa', dpop_jkt: '{sha256:issuer}' }),
      redeem({ client_id: 'spa' }, {})
    ]
  }
]
