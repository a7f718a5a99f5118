import type { JWTPayload } from 'jose'
import type { Client } from '../../clients/client.ts'
import type { IssuerContext } from '../../context.ts'
import { explainedError } from '../../explained-error.ts'
import { isJwtFault } from '../../jwt/jwt-fault.ts'
import { timeFault } from '../../jwt/time-fault.ts'
import { verifyTrustedJwt } from '../../jwt/verify-trusted-jwt.ts'
import { nowInSeconds } from '../../mint/seconds.ts'
import { type OAuthError, oauthError } from '../../oauth-error.ts'
import { verifyIdToken } from '../../tokens/verify-id-token.ts'
import { chainFault } from './chain-fault.ts'
import type { PresentedToken } from './presented-token.ts'
import { tokenTypes } from './token-types.ts'

/** Finds out what a subject or actor token is (RFC 8693 section 2.1). `name` is that of the parameter. */
export async function readToken(
  context: IssuerContext,
  client: Client,
  { name, text, type }: { readonly name: string; readonly text: string; readonly type: string }
): Promise<PresentedToken | OAuthError> {
  const reader = readers.get(type)
  if (!reader) return oauthError('invalid_request', `${name}_type is not supported`)
  const token = await reader(context, client, text)
  const fault = typeof token === 'string' ? token : chainFault(token.claims['act'])
  return fault === undefined
    ? (token as PresentedToken)
    : explainedError('invalid_request', `${name} is not valid`, `${name}: ${fault}`)
}

/** Returns the token, or says what is wrong with it. */
type Reader = (context: IssuerContext, client: Client, text: string) => Promise<PresentedToken | string>

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [tokenTypes.accessToken, readAccessToken],
  [tokenTypes.idToken, readIdToken],
  [tokenTypes.jwt, async (...order) => anyOf(await readAccessToken(...order), await readIdToken(...order))]
])

function anyOf(first: PresentedToken | string, second: PresentedToken | string): PresentedToken | string {
  return typeof first === 'string' && typeof second === 'object' ? second : first
}

async function readAccessToken(
  context: IssuerContext,
  client: Client,
  text: string
): Promise<PresentedToken | string> {
  const token = context.state.accessTokens.get(text)
  if (!token) return readForeignToken(context, text, ['', 'jwt', 'at+jwt'])
  const { claims, authorization } = token
  const own = [claims['aud']].flat().some(value => client.resources?.includes(String(value)))
  if (client.resources && authorization.clientId !== client.id && !own) {
    return 'it is neither for the client nor for one of its resources'
  }
  const { scope } = claims
  const scopes = typeof scope === 'string' ? scope.split(' ') : []
  return subject(claims, { own: true, scopes, sessionId: authorization.sessionId })
}

async function readIdToken(
  context: IssuerContext,
  client: Client,
  text: string
): Promise<PresentedToken | string> {
  const claims = await verifyIdToken(context, text)
  if (!claims) return readForeignToken(context, text, ['', 'jwt'])
  if (![claims.aud ?? []].flat().includes(client.id)) return 'it is an ID token for another client'
  return timeFault(claims, nowInSeconds(context)) ?? subject(claims, { own: true, sessionId: claims['sid'] })
}

async function readForeignToken(
  context: IssuerContext,
  text: string,
  types: readonly string[]
): Promise<PresentedToken | string> {
  const claims = await verifyTrustedJwt(context, text, types)
  if (isJwtFault(claims)) return claims.reason
  const trusted = context.settings.trustedIssuers.find(({ issuer }) => issuer === claims.iss)
  const audience = trusted?.audience ?? context.address.url()
  if (![claims.aud ?? []].flat().includes(audience)) return `aud does not name ${audience}`
  return timeFault(claims, nowInSeconds(context)) ?? subject(claims, { own: false })
}

function subject(
  claims: JWTPayload | Readonly<Record<string, unknown>>,
  { own, scopes, sessionId }: { own: boolean; scopes?: readonly string[]; sessionId?: unknown }
): PresentedToken | string {
  const { sub } = claims
  if (typeof sub !== 'string' || sub === '') return 'sub is missing'
  return { claims, sub, scopes, own, sessionId: typeof sessionId === 'string' ? sessionId : undefined }
}
