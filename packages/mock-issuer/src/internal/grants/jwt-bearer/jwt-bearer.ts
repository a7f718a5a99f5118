import type { IssuerContext } from '../../context.ts'
import { explainedError } from '../../explained-error.ts'
import { audienceFault } from '../../jwt/audience-fault.ts'
import { isJwtFault, jwtFault } from '../../jwt/jwt-fault.ts'
import { timeFault } from '../../jwt/time-fault.ts'
import { verifyTrustedJwt } from '../../jwt/verify-trusted-jwt.ts'
import { nowInSeconds } from '../../mint/seconds.ts'
import { isOAuthError, oauthError } from '../../oauth-error.ts'
import { issueAccessToken } from '../../tokens/issue-access-token.ts'
import { clientAuthorization } from '../client-authorization.ts'
import type { Grant } from '../grant.ts'
import { grantedAudience } from '../granted-audience.ts'
import { grantedScopes } from '../granted-scopes.ts'
import { tokenResponse } from '../token-response.ts'

/** RFC 7523 section 2.1. The assertion can be shown again, so there is no refresh token (RFC 7521 section 4.1). */
export const jwtBearer: Grant = async (context, { client, form, confirmation }) => {
  const assertion = form.get('assertion')
  if (assertion === undefined) return oauthError('invalid_request', 'assertion is missing')
  const scopes = grantedScopes(client, form)
  if (isOAuthError(scopes)) return scopes
  const audience = grantedAudience(context, form)
  if (isOAuthError(audience)) return audience
  const sub = await subjectOf(context, assertion)
  if (typeof sub === 'object') {
    return explainedError('invalid_grant', 'the assertion is wrong', `the assertion: ${sub.reason}`)
  }
  const authorization = { ...clientAuthorization(context, client.id, scopes, audience), sub }
  return tokenResponse(
    await issueAccessToken(context, { client, authorization, scopes, audience, confirmation })
  )
}

/** RFC 7523 section 3: a `jti` makes the assertion good for one use. */
async function subjectOf(
  context: IssuerContext,
  assertion: string
): Promise<string | ReturnType<typeof jwtFault>> {
  const claims = await verifyTrustedJwt(context, assertion, ['', 'jwt', 'authorization-grant+jwt'])
  if (isJwtFault(claims)) return claims
  const fault = audienceFault(claims, context.address.url()) ?? timeFault(claims, nowInSeconds(context))
  if (fault !== undefined) return jwtFault(fault)
  if (typeof claims.sub !== 'string' || claims.sub === '') return jwtFault('sub is missing')
  if (claims.jti === undefined) return claims.sub
  const identity = JSON.stringify(['grant', claims.iss, claims.jti])
  const first = context.flows.firstUse(identity, Number(claims.exp) * 1000)
  return first ? claims.sub : jwtFault('jti was used before')
}
