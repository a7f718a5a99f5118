import type { IssuerContext } from '../context.ts'
import { type OAuthError } from '../oauth-error.ts'
import { metadataChecks } from './checks/table.ts'
import { type ClientMetadata, honouredMembers, keptMembers } from './client-metadata.ts'
import { metadataError } from './metadata-error.ts'

/** The metadata that count, with the defaults of RFC 7591 section 2. What nobody knows is left out. */
export function readMetadata(
  context: IssuerContext,
  sent: Readonly<Record<string, unknown>>
): { readonly metadata: ClientMetadata } | OAuthError {
  const counted = [...honouredMembers.keys(), ...keptMembers, 'scope']
  const given = counted.flatMap(name => (Object.hasOwn(sent, name) ? [[name, sent[name]] as const] : []))
  const metadata = { ...defaults(sent), ...Object.fromEntries(given) }
  const { scope } = metadata
  if (scope !== undefined && typeof scope !== 'string') return metadataError('scope', 'must be a text', scope)
  const all = { ...sent, ...metadata }
  const error = metadataChecks.map(check => check(context, all)).find(found => found !== undefined)
  return error ?? { metadata }
}

function defaults({ grant_types: grants }: Readonly<Record<string, unknown>>): ClientMetadata & {
  readonly scope?: unknown
} {
  const withCode = !Array.isArray(grants) || grants.includes('authorization_code')
  return {
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['authorization_code'],
    response_types: withCode ? ['code'] : []
  }
}
