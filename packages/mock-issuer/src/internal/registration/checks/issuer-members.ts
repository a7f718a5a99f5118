import type { MetadataCheck } from '../metadata-check.ts'
import { metadataError } from '../metadata-error.ts'

/** The issuer makes these (RFC 7591 section 3.2.1). */
const made = [
  'client_id',
  'client_secret',
  'client_id_issued_at',
  'client_secret_expires_at',
  'registration_access_token',
  'registration_client_uri'
]

export const issuerMembers: MetadataCheck = (_, metadata) => {
  const sent = made.find(name => name in metadata)
  return sent === undefined ? undefined : metadataError(sent, 'is given by the issuer')
}
