import { remoteAddressFault } from '../../remote/remote-address-fault.ts'
import type { MetadataCheck } from '../metadata-check.ts'
import { metadataError } from '../metadata-error.ts'
import { registeredUriFault } from '../registered-uri-fault.ts'
import { texts } from '../texts.ts'

const most = 100

/** Addresses users are sent to, addresses the issuer posts to, addresses it reads, addresses it shows. */
const rules: ReadonlyMap<string, (uri: string) => string | undefined> = new Map([
  ['post_logout_redirect_uris', registeredUriFault],
  ['backchannel_logout_uri', webAddressFault],
  ['jwks_uri', remoteAddressFault],
  ['request_uris', remoteAddressFault],
  ['client_uri', webAddressFault],
  ['logo_uri', webAddressFault],
  ['policy_uri', webAddressFault],
  ['tos_uri', webAddressFault]
])

export const otherUris: MetadataCheck = (_, metadata) => {
  for (const [member, fault] of rules) {
    const sent = metadata[member] ?? []
    const uris = texts([sent].flat())
    if (!uris || uris.length > most) return metadataError(member, 'must be a text, or a list of some texts')
    const wrong = uris.find(uri => fault(uri) !== undefined)
    if (wrong !== undefined) return metadataError(member, fault(wrong) ?? '', wrong)
  }
  return undefined
}

function webAddressFault(uri: string): string | undefined {
  return registeredUriFault(uri) ?? (/^https?:/i.test(uri) ? undefined : 'must be an https URL')
}
