import type { Client } from '../../clients/client.ts'
import { clientKeys } from '../../clients/client-keys.ts'
import type { IssuerContext } from '../../context.ts'
import { explainedError } from '../../explained-error.ts'
import { audienceFault } from '../../jwt/audience-fault.ts'
import { isJwtFault } from '../../jwt/jwt-fault.ts'
import { timeFault } from '../../jwt/time-fault.ts'
import { verifyJwt } from '../../jwt/verify-jwt.ts'
import { nowInSeconds } from '../../mint/seconds.ts'
import type { OAuthError } from '../../oauth-error.ts'

/** Of other kinds of JWT only an untyped one may pass (draft-ietf-oauth-rfc7523bis). */
const types = ['', 'jwt', 'client-authentication+jwt']

/** Seconds. An assertion is for one request. */
const longestLife = 3600

/** RFC 7523 section 3: the client, unless its assertion is wrong or was used before. */
export async function checkAssertion(
  context: IssuerContext,
  client: Client,
  assertion: string
): Promise<Client | OAuthError> {
  const fault = await assertionFault(context, client, assertion)
  return fault === undefined
    ? client
    : explainedError('invalid_client', 'the client assertion is wrong', `the client assertion: ${fault}`)
}

async function assertionFault(
  context: IssuerContext,
  client: Client,
  assertion: string
): Promise<string | undefined> {
  const { tokenEndpointAuthSigningAlg: algorithm } = client.protocol
  const claims = await verifyJwt(assertion, await clientKeys(context, client), { types, algorithm })
  if (isJwtFault(claims)) return claims.reason
  if (claims.iss !== client.id || claims.sub !== client.id) return 'iss and sub have to be the client_id'
  const fault =
    audienceFault(claims, context.address.url()) ?? timeFault(claims, nowInSeconds(context), longestLife)
  if (fault !== undefined) return fault
  if (typeof claims.jti !== 'string' || claims.jti === '') return 'jti is missing'
  const identity = JSON.stringify(['client', client.id, claims.jti])
  const first = context.flows.firstUse(identity, Number(claims.exp) * 1000)
  return first ? undefined : 'jti was used before'
}
