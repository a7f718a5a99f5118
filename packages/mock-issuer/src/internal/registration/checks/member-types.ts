import type { MetadataCheck } from '../metadata-check.ts'
import { metadataError } from '../metadata-error.ts'
import { texts } from '../texts.ts'

type Kind = 'a text' | 'a list of texts' | 'true or false'

const fits: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  'a text': value => typeof value === 'string',
  'a list of texts': value => texts(value) !== undefined,
  'true or false': value => typeof value === 'boolean'
}

/** Members no other rule looks at. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['application_type', 'a text'],
  ['client_name', 'a text'],
  ['software_id', 'a text'],
  ['software_version', 'a text'],
  ['token_endpoint_auth_method', 'a text'],
  ['contacts', 'a list of texts'],
  ['require_auth_time', 'true or false'],
  ['dpop_bound_access_tokens', 'true or false'],
  ['tls_client_certificate_bound_access_tokens', 'true or false']
])

export const memberTypes: MetadataCheck = (_, metadata) => {
  for (const [member, kind] of kinds) {
    const sent = metadata[member]
    if (sent !== undefined && !fits[kind](sent)) return metadataError(member, `must be ${kind}`, sent)
  }
  return undefined
}
