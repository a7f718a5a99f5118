import type { IssuerContext } from '../../context.ts'
import { tokenResponse } from '../../grants/token-response.ts'
import { recordSessionClient } from '../../logout/record-session-client.ts'
import { respond } from '../../response-modes/respond.ts'
import type { Authorization } from '../../state/authorization.ts'
import { consentId } from '../../state/consent.ts'
import type { Session } from '../../state/session.ts'
import { issueAccessToken } from '../../tokens/issue-access-token.ts'
import { issueIdToken } from '../../tokens/issue-id-token.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { issueCode } from './issue-code.ts'
import { responseTypes } from './response-types.ts'
import { userAuthorization } from './user-authorization.ts'

/** The user is signed in and has consented: answers the client with what it asked for. */
export async function grantRequest(
  context: IssuerContext,
  request: AuthorizationRequest,
  session: Session,
  { remember = true }: { readonly remember?: boolean } = {}
): Promise<Response> {
  const authorization = userAuthorization(context, request, session)
  recordSessionClient(context, session.id, request.client.id)
  if (remember) rememberConsent(context, authorization)
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
  const token = parts?.token ? await tokenMembers(context, request, authorization) : undefined
  const members = { ...(code === undefined ? {} : { code }), ...token }
  if (!parts?.idToken) return members
  const order = {
    client,
    authorization,
    scopes,
    nonce,
    code,
    alone: !code && !token,
    accessToken: token?.access_token
  }
  return { ...members, id_token: await issueIdToken(context, order) }
}

/** The response of the implicit grant (RFC 6749 section 4.2.2). */
async function tokenMembers(
  context: IssuerContext,
  { audience, client, scopes }: AuthorizationRequest,
  authorization: Authorization
): Promise<{ readonly access_token: string; readonly token_type: string; readonly expires_in: string }> {
  const order = { client, authorization, scopes, audience }
  const { access_token, token_type, expires_in } = tokenResponse(await issueAccessToken(context, order))
  return { access_token, token_type, expires_in: String(expires_in) }
}

function rememberConsent({ state }: IssuerContext, { sub = '', clientId, scopes }: Authorization): void {
  const id = consentId(sub, clientId)
  const earlier = state.consents.get(id)?.scopes ?? []
  const all = [...new Set([...earlier, ...scopes])]
  state.consents.add({ id, sub, clientId, scopes: all, expiresAt: Number.POSITIVE_INFINITY })
}
