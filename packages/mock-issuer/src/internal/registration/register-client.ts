import type { IssuerContext } from '../context.ts'
import type { Registration } from '../flows/registration.ts'
import { type OAuthError, isOAuthError } from '../oauth-error.ts'
import { addClient } from './add-client.ts'
import { issuerMembers } from './checks/issuer-members.ts'
import type { ClientMetadata } from './client-metadata.ts'
import { clientOptionsOf } from './client-options-of.ts'
import { readMetadata } from './read-metadata.ts'
import { registrationPath } from './registration-path.ts'

/** The most clients that can have registered themselves; the oldest goes first. */
const most = 10_000

/** RFC 7591 section 3. */
export function registerClient(
  context: IssuerContext,
  sent: Readonly<Record<string, unknown>>
): Registration | OAuthError {
  const read = issuerMembers(context, sent) ?? readMetadata(context, sent)
  if (isOAuthError(read)) return read
  const { metadata } = read
  const clientId = context.random.uuid()
  const clientSecret = secretFor(context, metadata)
  const error = addClient(context, clientOptionsOf(clientId, clientSecret, metadata))
  if (error) return error
  makeRoom(context)
  return keep(context, clientId, clientSecret, metadata)
}

function secretFor({ random }: IssuerContext, metadata: ClientMetadata): string | undefined {
  const method = String(metadata['token_endpoint_auth_method'])
  return method.startsWith('client_secret_') ? random.text() : undefined
}

function keep(
  { address, clock, flows, random }: IssuerContext,
  clientId: string,
  clientSecret: string | undefined,
  metadata: ClientMetadata
): Registration {
  const accessToken = random.text()
  const path = `${registrationPath(address.path)}/${clientId}`
  return flows.registrations.add({
    id: clientId,
    accessToken,
    expiresAt: Number.POSITIVE_INFINITY,
    metadata: {
      client_id: clientId,
      client_id_issued_at: Math.floor(clock.now() / 1000),
      // 0: it does not expire (RFC 7591 section 3.2.1).
      ...(clientSecret === undefined ? {} : { client_secret: clientSecret, client_secret_expires_at: 0 }),
      registration_access_token: accessToken,
      registration_client_uri: address.at(path),
      ...metadata
    }
  })
}

function makeRoom({ clients, flows }: IssuerContext): void {
  const all = flows.registrations.all()
  const [oldest] = all
  if (oldest === undefined || all.length < most) return
  flows.registrations.delete(oldest.id)
  clients.remove(oldest.id)
}
