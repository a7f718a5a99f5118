import type { MetadataCheck } from '../metadata-check.ts'
import { metadataError } from '../metadata-error.ts'

/** What a client would rely on, and this issuer does not do. */
const unsupported = ['sector_identifier_uri', 'software_statement', 'signed_metadata']

export const unsupportedMembers: MetadataCheck = (_, metadata) => {
  const wanted = Object.keys(metadata).find(
    name => unsupported.includes(name) || /_encrypt(?:ed|ion)_/.test(name)
  )
  if (wanted !== undefined) return metadataError(wanted, 'is not supported')
  const { subject_type: subjectType = 'public' } = metadata
  return subjectType === 'public' ? undefined : metadataError('subject_type', 'must be public', subjectType)
}
