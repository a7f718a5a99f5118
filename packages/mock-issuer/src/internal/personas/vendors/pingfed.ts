import { untyped } from '../header.ts'
import type { Persona } from '../persona.ts'

export const pingfed: Persona = {
  vendor: 'PingFederate',
  source:
    'https://docs.pingidentity.com/pingfederate/latest/administrators_reference_guide/pf_access_token_management.html',
  url: 'https://pingfederate.test',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${issuer}/as/authorization.oauth2`,
    token_endpoint: `${issuer}/as/token.oauth2`,
    revocation_endpoint: `${issuer}/as/revoke_token.oauth2`,
    userinfo_endpoint: `${issuer}/idp/userinfo.openid`,
    introspection_endpoint: `${issuer}/as/introspect.oauth2`,
    jwks_uri: `${issuer}/pf/JWKS`,
    registration_endpoint: `${issuer}/as/clients.oauth2`,
    end_session_endpoint: `${issuer}/idp/startSLO.ping`,
    device_authorization_endpoint: `${issuer}/as/device_authz.oauth2`,
    pushed_authorization_request_endpoint: `${issuer}/as/par.oauth2`,
    backchannel_authentication_endpoint: `${issuer}/as/bc-auth.ciba`
  }),
  accessToken: {
    // A token manager with issuer, audience and type set, which its first configuration leaves out.
    header: () => ({ typ: 'at+jwt', 'pi.atm': 'test' }),
    claims: ({ aud, clientId, exp, iat, iss, scope, sub }) => ({
      scope: scope ?? '',
      client_id: clientId,
      iss,
      iat,
      sub,
      aud,
      exp
    })
  },
  idToken: {
    header: untyped,
    claims: ({ aud, exp, iat, iss, sub, text }) => ({ sub, aud, jti: text(), iss, iat, exp })
  }
}
