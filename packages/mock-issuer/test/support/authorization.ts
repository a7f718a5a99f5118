import { createHash } from 'node:crypto'
import type { ClientOptions, MockIssuer } from '@jeton/mock-issuer'
import { type Members, json } from './json.ts'
import { basic } from './token-request.ts'

export const callback = 'https://app.test/cb'

export const webClient: ClientOptions = { clientId: 'web', clientSecret: 's', redirectUris: [callback] }
export const spaClient: ClientOptions = { clientId: 'spa', redirectUris: [callback] }

export const verifier = 'verifier-verifier-verifier-verifier-verifier'
export const challenge = createHash('sha256').update(verifier).digest('base64url')

/** The parameters of a good request; undefined leaves one out. */
export type Changes = Readonly<Record<string, string | undefined>>

export function authorizationUrl(issuer: MockIssuer, changes: Changes = {}): string {
  const parameters = {
    client_id: 'web',
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid',
    state: 's1',
    nonce: 'n1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes
  }
  return `${issuer.url}/authorize?${form(parameters).toString()}`
}

export function authorize(issuer: MockIssuer, changes: Changes = {}): Promise<Response> {
  return issuer.fetch(authorizationUrl(issuer, changes), { redirect: 'manual' })
}

/** The members an authorization response brings in the query or the fragment of its Location. */
export async function answer(response: Response | Promise<Response>): Promise<Record<string, string>> {
  const { search, hash } = new URL((await response).headers.get('location') ?? '')
  return Object.fromEntries(new URLSearchParams(hash === '' ? search : hash.slice(1)))
}

export async function obtainCode(issuer: MockIssuer, changes: Changes = {}): Promise<string> {
  return (await answer(authorize(issuer, changes)))['code'] ?? ''
}

export function post(
  issuer: MockIssuer,
  path: string,
  changes: Changes,
  authorization: string | undefined = basic('web', 's')
): Promise<Response> {
  const headers = authorization === '' ? {} : { authorization }
  return issuer.fetch(issuer.url + path, { method: 'POST', headers, body: form(changes) })
}

export function redeem(
  issuer: MockIssuer,
  code: string,
  changes: Changes = {},
  authorization?: string
): Promise<Response> {
  const parameters = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: callback,
    code_verifier: verifier
  }
  return post(issuer, '/token', { ...parameters, ...changes }, authorization)
}

export function refresh(
  issuer: MockIssuer,
  token: unknown,
  changes: Changes = {},
  authorization?: string
): Promise<Response> {
  return post(
    issuer,
    '/token',
    { grant_type: 'refresh_token', refresh_token: String(token), ...changes },
    authorization
  )
}

/** Runs the whole code flow of the web client. */
export async function obtainTokens(issuer: MockIssuer, changes: Changes = {}): Promise<Members> {
  return json(redeem(issuer, await obtainCode(issuer, changes)))
}

export async function introspect(issuer: MockIssuer, token: unknown): Promise<Members> {
  return json(post(issuer, '/introspect', { token: String(token) }))
}

export function userinfo(issuer: MockIssuer, token: unknown): Promise<Response> {
  return issuer.fetch(`${issuer.url}/userinfo`, { headers: { authorization: `Bearer ${String(token)}` } })
}

function form(changes: Changes): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(changes)) if (value !== undefined) parameters.set(name, value)
  return parameters
}
