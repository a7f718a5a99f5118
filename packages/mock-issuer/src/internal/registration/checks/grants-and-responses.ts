import { responseTypes as known } from '../../endpoints/authorize/response-types.ts'
import { offeredGrants } from '../../grants/offered-grants.ts'
import type { MetadataCheck } from '../metadata-check.ts'
import { metadataError } from '../metadata-error.ts'
import { texts } from '../texts.ts'

/** The issuer has to offer them, and they have to go together (RFC 7591 section 2.1). */
export const grantsAndResponses: MetadataCheck = ({ settings }, metadata) => {
  const { grant_types: grants, response_types: responses, token_endpoint_auth_method: method } = metadata
  const [grantTypes, responseTypes] = [texts(grants), texts(responses)]
  if (!grantTypes) return metadataError('grant_types', 'must be a list of texts', grants)
  if (!responseTypes) return metadataError('response_types', 'must be a list of texts', responses)
  const offered = [...offeredGrants(settings).keys(), 'implicit']
  const foreign = grantTypes.find(name => !offered.includes(name))
  if (foreign !== undefined)
    return metadataError('grant_types', 'has one this issuer does not offer', foreign)
  const stray = responseTypes.find(name => !known.has(name.split(' ').toSorted().join(' ')))
  if (stray !== undefined) return metadataError('response_types', 'has one this issuer does not offer', stray)
  const needsCode = responseTypes.some(name => name.split(' ').includes('code'))
  if (needsCode !== grantTypes.includes('authorization_code')) {
    return metadataError('grant_types', 'and response_types do not go together', [grantTypes, responseTypes])
  }
  return method === 'none' && grantTypes.includes('client_credentials')
    ? metadataError('grant_types', 'has client_credentials, which a public client cannot use')
    : undefined
}
