import type { JsonObject, JsonValue } from '@jeton/gate'

type Sign = (claims: JsonObject, clientId: string | undefined) => boolean

/** What shows that a machine acts for itself (RFC 9068 section 5: its `sub` must not pass for a user's). */
const clientSigns: readonly Sign[] = [
  ({ sub }) => sub === undefined,
  ({ sub }, clientId) => sub === clientId,
  // Auth0 names one grant, Kinde lists them.
  ({ gty }) => listOf(gty).some(grant => grant === 'client-credentials' || grant === 'client_credentials'),
  ({ grant_type: grantType }) => grantType === 'client_credentials',
  ({ idtyp }) => idtyp === 'app',
  // Entra ID: an application's subject is its own object id; a user's is made for the pair of user and application.
  ({ oid, sub }) => oid !== undefined && oid === sub,
  // Keycloak adds these two only to the session of a service account.
  ({ clientHost, clientAddress }) => clientHost !== undefined && clientAddress !== undefined
]

/** Tells whether a person or a machine stands behind a token. */
export function principalOf(claims: JsonObject, clientId: string | undefined): 'user' | 'client' {
  return clientSigns.some(shows => shows(claims, clientId)) ? 'client' : 'user'
}

function listOf(value: JsonValue | undefined): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}
