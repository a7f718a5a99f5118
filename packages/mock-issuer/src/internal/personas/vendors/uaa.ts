import type { Persona } from '../persona.ts'

const base = (issuer: string): string => issuer.replace(/\/oauth\/token$/, '')

export const uaa: Persona = {
  vendor: 'Cloud Foundry UAA, SAP XSUAA',
  source: 'https://docs.cloudfoundry.org/api/uaa/',
  url: 'https://uaa.test/oauth/token',
  algorithm: 'RS256',
  paths: issuer => ({
    authorization_endpoint: `${base(issuer)}/oauth/authorize`,
    token_endpoint: `${base(issuer)}/oauth/token`,
    introspection_endpoint: `${base(issuer)}/introspect`,
    userinfo_endpoint: `${base(issuer)}/userinfo`,
    jwks_uri: `${base(issuer)}/token_keys`,
    end_session_endpoint: `${base(issuer)}/logout.do`
  }),
  accessToken: {
    header: ({ at, uuid }) => ({ typ: 'JWT', jku: at('/token_keys'), jid: uuid() }),
    // The audience is the client and what the scopes are for.
    claims: ({ aud, authTime, clientId, exp, iat, iss, profile, scopes, stableId, sub, uuid }) => ({
      aud: [clientId, aud, ...(scopes.includes('openid') ? ['openid'] : [])].flat(),
      auth_time: authTime,
      azp: clientId,
      cid: clientId,
      client_id: clientId,
      email: profile['email'],
      exp,
      grant_type: sub === clientId ? 'client_credentials' : 'authorization_code',
      iat,
      iss,
      jti: uuid(),
      origin: 'uaa',
      rev_sig: stableId(`revocation of ${clientId} ${sub}`).slice(0, 8),
      scope: scopes.length > 0 ? scopes : ['openid'],
      sub,
      user_id: sub,
      user_name: profile['preferred_username'] ?? sub,
      zid: 'uaa'
    })
  },
  idToken: {
    header: ({ at }) => ({ typ: 'JWT', jku: at('/token_keys') }),
    claims: ({ aud, authTime, clientId, exp, iat, iss, profile, stableId, sub, uuid }) => ({
      sub,
      aud: [aud].flat(),
      iss,
      exp,
      iat,
      amr: ['ext'],
      azp: clientId,
      scope: ['openid'],
      email: profile['email'],
      zid: 'uaa',
      origin: 'uaa',
      jti: uuid(),
      email_verified: profile['email_verified'],
      client_id: clientId,
      cid: clientId,
      grant_type: 'authorization_code',
      user_name: profile['preferred_username'] ?? sub,
      rev_sig: stableId(`revocation of ${clientId} ${sub}`).slice(0, 8),
      user_id: sub,
      auth_time: authTime
    })
  }
}
