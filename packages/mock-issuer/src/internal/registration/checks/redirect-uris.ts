import type { MetadataCheck } from '../metadata-check.ts'
import { metadataError } from '../metadata-error.ts'
import { registeredUriFault } from '../registered-uri-fault.ts'
import { texts } from '../texts.ts'

const most = 100

export const redirectUris: MetadataCheck = (_, metadata) => {
  const { redirect_uris: sent = [], response_types: responseTypes } = metadata
  const uris = texts(sent)
  if (!uris) return metadataError('redirect_uris', 'must be a list of texts', sent)
  if (uris.length === 0 && texts(responseTypes)?.length !== 0) {
    return metadataError('redirect_uris', 'must name an address')
  }
  if (uris.length > most) return metadataError('redirect_uris', `must have at most ${most} addresses`)
  const wrong = uris.find(uri => registeredUriFault(uri) !== undefined)
  return wrong === undefined
    ? undefined
    : metadataError('redirect_uris', registeredUriFault(wrong) ?? '', wrong)
}
