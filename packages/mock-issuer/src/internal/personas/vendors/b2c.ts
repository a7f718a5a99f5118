import { typedJwt } from '../header.ts'
import type { Persona } from '../persona.ts'

const policy = 'B2C_1_signupsignin1'
const policyPath = `/jetontest.onmicrosoft.com/${policy}`

export const b2c: Persona = {
  vendor: 'Azure AD B2C',
  source: 'https://learn.microsoft.com/azure/active-directory-b2c/tokens-overview',
  url: 'https://jetontest.b2clogin.com/6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f/v2.0/',
  algorithm: 'RS256',
  paths: () => ({
    // The document lies below the policy, not below the issuer it names.
    discovery: `${policyPath}/v2.0/.well-known/openid-configuration`,
    authorization_endpoint: `${policyPath}/oauth2/v2.0/authorize`,
    token_endpoint: `${policyPath}/oauth2/v2.0/token`,
    userinfo_endpoint: `${policyPath}/openid/v2.0/userinfo`,
    jwks_uri: `${policyPath}/discovery/v2.0/keys`,
    end_session_endpoint: `${policyPath}/oauth2/v2.0/logout`
  }),
  accessToken: {
    header: typedJwt,
    claims: ({ aud, clientId, exp, iat, iss, scope, sub }) => ({
      iss,
      exp,
      nbf: iat,
      aud,
      sub,
      tfp: policy,
      scp: scope,
      azp: clientId,
      ver: '1.0',
      iat
    })
  },
  idToken: {
    header: typedJwt,
    claims: ({ aud, authTime, exp, iat, iss, profile, sub }) => ({
      exp,
      nbf: iat,
      ver: '1.0',
      iss,
      sub,
      aud,
      iat,
      auth_time: authTime,
      name: profile['name'],
      emails: profile['email'] === undefined ? undefined : [profile['email']],
      tfp: policy
    })
  }
}
