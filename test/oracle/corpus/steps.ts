import { createHash } from 'node:crypto'
import { callback } from '../clients.ts'
import type { ClientName, JwtTemplate, Parameters, Step } from '../step.ts'

export const verifier = 'a-verifier-of-more-than-43-characters-for-the-corpus'
export const challenge = createHash('sha256').update(verifier).digest('base64url')

/** A good authorization request of the client `web`. */
export function authorize(changes: Parameters = {}, more: Partial<Step> = {}): Step {
  const parameters = {
    client_id: 'web',
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes
  }
  return { to: 'authorize', parameters, ...more }
}

/** A good authorization request that brings a refresh token. */
export function authorizeOffline(changes: Parameters = {}, more: Partial<Step> = {}): Step {
  return authorize({ scope: 'openid offline_access', prompt: 'consent', ...changes }, more)
}

/** A good redemption of the code, by the client `web` unless told otherwise. */
export function redeem(changes: Parameters = {}, more: Partial<Step> = { basic: 'web' }): Step {
  const parameters = {
    grant_type: 'authorization_code',
    code: '{code}',
    redirect_uri: callback,
    code_verifier: verifier,
    ...changes
  }
  return { to: 'token', parameters, ...more }
}

export function refresh(changes: Parameters = {}, more: Partial<Step> = { basic: 'web' }): Step {
  return {
    to: 'token',
    parameters: { grant_type: 'refresh_token', refresh_token: '{refresh_token}', ...changes },
    ...more
  }
}

/** Asks for a token with parameters that are all there is. */
export function token(parameters: Parameters, more: Partial<Step> = { basic: 'web' }): Step {
  return { to: 'token', parameters, ...more }
}

export function introspect(name: string, basic: ClientName = 'web'): Step {
  return { to: 'introspection', parameters: { token: name }, basic }
}

export function revoke(name: string, basic: ClientName = 'web', changes: Parameters = {}): Step {
  return { to: 'revocation', parameters: { token: name, ...changes }, basic }
}

export function userinfo(name = '{access_token}'): Step {
  return { to: 'userinfo', headers: { authorization: `Bearer ${name}` } }
}

/** The tokens of the client `web`, a refresh token among them. */
export const signedIn: readonly Step[] = [authorizeOffline(), redeem()]

type Changes = JwtTemplate['claims']

/** The assertion a client authenticates with by private_key_jwt. */
export function assertion(claims: Changes = {}, key: JwtTemplate['key'] = 'pkj'): JwtTemplate {
  return {
    key,
    header: { typ: 'JWT' },
    claims: {
      iss: 'pkj',
      sub: 'pkj',
      aud: '{issuer}',
      jti: '{unique}',
      iat: '{now}',
      exp: '{now+60}',
      ...claims
    }
  }
}

export const assertionParameters: Parameters = {
  client_id: 'pkj',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: '{assertion}'
}

/** The proof of a token request. */
export function proof(
  claims: Changes = {},
  header: Changes = {},
  key: JwtTemplate['key'] = 'dpop-1'
): JwtTemplate {
  return {
    key,
    header: { typ: 'dpop+jwt', jwk: 'own', ...header },
    claims: { htm: 'POST', htu: '{token_endpoint}', jti: '{unique}', iat: '{now}', ...claims }
  }
}
