import type { IssuerContext } from './context.ts'
import { personaMetadata } from './personas/persona-metadata.ts'

/** The metadata of RFC 8414 section 2 and OpenID Connect Discovery 1.0 section 3: only what is on. */
export function metadata(context: IssuerContext): Record<string, unknown> {
  const { address, endpoints } = context
  const members: Record<string, unknown> = { issuer: address.url() }
  for (const { metadataMember, paths, metadata: more } of endpoints) {
    const [path] = paths(address.path)
    if (metadataMember !== undefined && path !== undefined) members[metadataMember] = address.at(path)
    Object.assign(members, more?.(context))
  }
  return Object.assign(members, personaMetadata(context))
}
