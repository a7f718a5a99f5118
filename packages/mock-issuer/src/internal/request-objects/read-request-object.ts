import type { JWTPayload } from 'jose'
import type { Client } from '../clients/client.ts'
import { clientKeys } from '../clients/client-keys.ts'
import type { IssuerContext } from '../context.ts'
import { explainedError } from '../explained-error.ts'
import type { Form } from '../http/form.ts'
import { isJwtFault } from '../jwt/jwt-fault.ts'
import { timeFault } from '../jwt/time-fault.ts'
import { verifyJwt } from '../jwt/verify-jwt.ts'
import { nowInSeconds } from '../mint/seconds.ts'
import type { OAuthError } from '../oauth-error.ts'
import { formOfClaims } from './form-of-claims.ts'

const types = ['', 'jwt', 'oauth-authz-req+jwt']

/** The parameters of a signed request (RFC 9101 section 6.3); what stood outside of it does not count. */
export async function readRequestObject(
  context: IssuerContext,
  client: Client,
  text: string
): Promise<Form | OAuthError> {
  const { requestObjectSigningAlg: algorithm } = client.protocol
  const claims = await verifyJwt(text, await clientKeys(context, client), { types, algorithm })
  if (isJwtFault(claims)) return invalid(claims.reason)
  const fault = claimFault(context, client, claims)
  return fault === undefined ? formOfClaims(claims) : invalid(fault)
}

function claimFault(context: IssuerContext, { id }: Client, claims: JWTPayload): string | undefined {
  if (claims['client_id'] !== id)
    return `its client_id is ${String(claims['client_id'])}, outside it is ${id}`
  if (claims.iss !== undefined && claims.iss !== id) return 'iss has to be the client_id'
  // Section 10.8: a client assertion must not pass for a request object.
  if (claims.sub === id) return 'sub must not be the client_id'
  if ('request' in claims || 'request_uri' in claims) return 'it holds request or request_uri'
  const audience = [claims.aud ?? []].flat()
  if (audience.length > 0 && !audience.includes(context.address.url())) return 'aud is not this issuer'
  return claims.exp === undefined && claims.nbf === undefined
    ? undefined
    : timeFault({ exp: Number.MAX_SAFE_INTEGER, ...claims }, nowInSeconds(context))
}

function invalid(reason: string): OAuthError {
  return explainedError(
    'invalid_request_object',
    'the request object is wrong',
    `the request object: ${reason}`
  )
}
