import { createHash, timingSafeEqual } from 'node:crypto'
import type { Handler, IssuerContext } from '../../context.ts'
import type { Registration } from '../../flows/registration.ts'
import { bearerError } from '../../http/bearer-error.ts'
import { bearerToken } from '../../http/bearer-token.ts'
import { jsonResponse } from '../../http/json-response.ts'
import { noStore } from '../../http/no-store.ts'
import { isOAuthError, oauthError } from '../../oauth-error.ts'

/** RFC 7592 sections 2.1 and 2.3: who holds the registration access token reads or removes the client. */
export const clientConfiguration: Handler = (context, request) => {
  const registration = findRegistration(context, request)
  if (!registration) {
    return bearerError(context, oauthError('invalid_token', 'the registration access token is wrong', 401))
  }
  if (request.method !== 'DELETE') return jsonResponse(registration.metadata, 200, noStore)
  const { clients, flows, state } = context
  clients.remove(registration.id)
  flows.registrations.delete(registration.id)
  state.revokeWhere(({ clientId }) => clientId === registration.id)
  return new Response(null, { status: 204, headers: noStore })
}

/** An unknown client and a wrong token look the same. */
function findRegistration({ flows }: IssuerContext, request: Request): Registration | undefined {
  const id = new URL(request.url).pathname.split('/').at(-1) ?? ''
  const presented = bearerToken(request.headers)
  if (!presented || isOAuthError(presented)) return undefined
  const registration = flows.registrations.get(id)
  const right = registration && timingSafeEqual(digest(presented.text), digest(registration.accessToken))
  return right ? registration : undefined
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
