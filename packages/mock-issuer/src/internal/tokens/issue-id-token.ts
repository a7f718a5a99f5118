import { requestedClaims } from '../claims-request/requested-claims.ts'
import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import type { Authorization } from '../state/authorization.ts'
import { scopeClaims } from '../users/scope-claims.ts'
import type { IdTokenClaims } from './claims.ts'
import { draftIdToken } from './draft-id-token.ts'
import { signDraft } from './draft.ts'
import { halfHash } from './half-hash.ts'

export interface IdTokenOrder {
  readonly client: Client
  readonly authorization: Authorization
  readonly scopes: readonly string[]
  readonly nonce?: string | undefined
  /** Adds `at_hash`. */
  readonly accessToken?: string | undefined
  /** Adds `c_hash`. */
  readonly code?: string | undefined
  /** No access token goes along, so the claims of the scopes are here (OpenID Connect Core 1.0 section 5.4). */
  readonly alone?: boolean
}

/** Issues an ID token to a client about the user of an authorization. */
export async function issueIdToken(context: IssuerContext, order: IdTokenOrder): Promise<string> {
  const algorithm = order.client.idTokenAlgorithm
  const expiresIn = context.settings.lifetimes.idToken
  return signDraft(await draftIdToken(context, orderedClaims(context, order), { algorithm, expiresIn }))
}

function orderedClaims(context: IssuerContext, order: IdTokenOrder): IdTokenClaims {
  const { client, authorization, nonce, accessToken, code } = order
  const { sub, authTime, authTimeAsked, acr, amr } = authorization
  const algorithm = client.idTokenAlgorithm
  return {
    ...profileClaims(context, order),
    ...authorization.claims,
    ...requestedClaims(context, authorization, 'idToken'),
    ...sessionClaim(order),
    sub,
    aud: client.id,
    ...(nonce === undefined ? {} : { nonce }),
    ...(authTimeAsked ? { auth_time: authTime } : {}),
    ...(acr === undefined ? {} : { acr }),
    ...(amr === undefined ? {} : { amr }),
    ...(accessToken === undefined ? {} : { at_hash: halfHash(accessToken, algorithm) }),
    ...(code === undefined ? {} : { c_hash: halfHash(code, algorithm) })
  }
}

/** A client that is told when the session ends has to know it (OpenID Connect Back-Channel Logout 1.0 section 2.1). */
function sessionClaim({ authorization: { sessionId }, client }: IdTokenOrder): IdTokenClaims {
  const wanted = client.protocol.backchannelLogoutUri !== undefined && sessionId !== undefined
  return wanted ? { sid: sessionId } : {}
}

function profileClaims(
  { settings, users }: IssuerContext,
  { authorization, scopes, alone }: IdTokenOrder
): IdTokenClaims {
  const user = users.get(authorization.sub ?? '')
  return user && (alone || settings.scopeClaimsInIdToken) ? scopeClaims(user.profile, scopes) : {}
}
