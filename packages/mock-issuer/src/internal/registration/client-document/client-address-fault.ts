import { remoteAddressFault } from '../../remote/remote-address-fault.ts'

/** Says why an address cannot be a client identifier (draft-ietf-oauth-client-id-metadata-document). */
export function clientAddressFault(id: string): string | undefined {
  const fault = remoteAddressFault(id)
  if (fault !== undefined) return fault
  if (new URL(id).href !== id) return 'must be in normal form'
  return new URL(id).pathname === '/' ? 'must have a path' : undefined
}
