import type { IssuerContext } from '../../context.ts'
import { respond } from '../../response-modes/respond.ts'
import type { Authorization } from '../../state/authorization.ts'
import { consentId } from '../../state/consent.ts'
import type { Session } from '../../state/session.ts'
import { issueIdToken } from '../../tokens/issue-id-token.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { issueCode } from './issue-code.ts'
import { responseTypes } from './response-types.ts'
import { userAuthorization } from './user-authorization.ts'

/** The user is signed in and has consented: answers the client with what it asked for. */
export async function grantRequest(
  context: IssuerContext,
  request: AuthorizationRequest,
  session: Session
): Promise<Response> {
  const authorization = userAuthorization(context, request, session)
  rememberConsent(context, authorization)
  return respond(context, request, await responseMembers(context, request, authorization))
}

async function responseMembers(
  context: IssuerContext,
  request: AuthorizationRequest,
  authorization: Authorization
): Promise<Record<string, string>> {
  const { client, nonce, scopes, responseType } = request
  const parts = responseTypes.get(responseType)
  const code = parts?.code ? issueCode(context, request, authorization).id : undefined
  const members = code === undefined ? {} : { code }
  if (!parts?.idToken) return members
  const order = { client, authorization, scopes, nonce, code, alone: code === undefined }
  return { ...members, id_token: await issueIdToken(context, order) }
}

function rememberConsent({ state }: IssuerContext, { sub = '', clientId, scopes }: Authorization): void {
  const id = consentId(sub, clientId)
  const earlier = state.consents.get(id)?.scopes ?? []
  const all = [...new Set([...earlier, ...scopes])]
  state.consents.add({ id, sub, clientId, scopes: all, expiresAt: Number.POSITIVE_INFINITY })
}
