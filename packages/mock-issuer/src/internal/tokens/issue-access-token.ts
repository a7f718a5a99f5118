import type { AuthorizationDetail } from '../authorization-details/authorization-detail.ts'
import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import type { AccessToken } from '../state/access-token.ts'
import type { Authorization } from '../state/authorization.ts'
import { type AccessTokenClaims } from './claims.ts'
import type { Confirmation } from './confirmation.ts'
import { draftAccessToken } from './draft-access-token.ts'
import { recordedClaims, signDraft } from './draft.ts'
import { recordAccessToken } from './record-access-token.ts'

export interface AccessTokenOrder {
  readonly client: Client
  readonly authorization: Authorization
  readonly scopes: readonly string[]
  readonly audience: readonly string[]
  readonly confirmation?: Confirmation | undefined
  /** Fewer than were authorized. */
  readonly authorizationDetails?: readonly AuthorizationDetail[]
  /** Claims of the grant, such as `act`. */
  readonly claims?: AccessTokenClaims
}

/** Issues an access token as JWT or as opaque text, and remembers it. */
export async function issueAccessToken(
  context: IssuerContext,
  order: AccessTokenOrder
): Promise<AccessToken> {
  const { client, authorization, confirmation } = order
  const expiresIn = context.settings.lifetimes.accessToken
  const draft = await draftAccessToken(context, orderedClaims(order), { expiresIn })
  const text = client.accessTokenFormat === 'jwt' ? await signDraft(draft) : context.random.text()
  return recordAccessToken(context, text, recordedClaims(draft), authorization, confirmation)
}

/** RFC 9068 sections 2.2.1 to 2.2.3. */
function orderedClaims(order: AccessTokenOrder): AccessTokenClaims {
  const { client, authorization, scopes, audience, confirmation, claims } = order
  const { sub, authTime, acr, amr } = authorization
  const details = order.authorizationDetails ?? authorization.authorizationDetails
  const [first, second] = audience
  return {
    ...authorization.claims,
    sub: sub ?? client.id,
    client_id: client.id,
    aud: second === undefined ? first : audience,
    ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
    ...(authTime === undefined ? {} : { auth_time: authTime }),
    ...(acr === undefined ? {} : { acr }),
    ...(amr === undefined ? {} : { amr }),
    ...(details ? { authorization_details: details } : {}),
    ...(confirmation ? { cnf: confirmation } : {}),
    ...claims
  }
}
