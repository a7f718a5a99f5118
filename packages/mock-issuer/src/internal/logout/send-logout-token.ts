import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import { draftLogoutToken } from '../mint/draft-logout-token.ts'
import { withTimeLimit } from '../remote/with-time-limit.ts'
import type { Session } from '../state/session.ts'
import { signDraft } from '../tokens/draft.ts'
import type { LogoutDelivery } from './logout-delivery.ts'

/** Posts a logout token to one client (OpenID Connect Back-Channel Logout 1.0 section 2.5). */
export async function sendLogoutToken(
  context: IssuerContext,
  client: Client,
  uri: string,
  { id: sid, sub }: Session
): Promise<LogoutDelivery> {
  const { id: clientId, idTokenAlgorithm: algorithm } = client
  const logoutToken = await signDraft(
    await draftLogoutToken(context, { aud: clientId, sub, sid }, { algorithm })
  )
  const sent = { clientId, uri, logoutToken }
  try {
    const status = await post(context, uri, logoutToken)
    return { ...sent, status, ok: status === 200 || status === 204, failure: undefined }
  } catch (failure) {
    return { ...sent, status: undefined, ok: false, failure }
  }
}

async function post({ settings }: IssuerContext, uri: string, logoutToken: string): Promise<number> {
  const body = new URLSearchParams({ logout_token: logoutToken }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return withTimeLimit(settings.outgoingTimeout, async signal => {
    const response = await settings.fetch(uri, { method: 'POST', headers, body, redirect: 'manual', signal })
    await response.body?.cancel()
    return response.status
  })
}
