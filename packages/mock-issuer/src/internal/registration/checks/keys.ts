import { isKeySet } from '../../remote/key-set.ts'
import type { MetadataCheck } from '../metadata-check.ts'
import { metadataError } from '../metadata-error.ts'

const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'priv']

/** RFC 7591 section 2: one of the two, and public keys only. */
export const keys: MetadataCheck = (_, { jwks, jwks_uri: uri, token_endpoint_auth_method: method }) => {
  if (jwks !== undefined && uri !== undefined) return metadataError('jwks', 'and jwks_uri exclude each other')
  if (jwks === undefined) {
    return method === 'private_key_jwt' && uri === undefined
      ? metadataError('jwks', 'or jwks_uri is needed for private_key_jwt')
      : undefined
  }
  if (!isKeySet(jwks)) return metadataError('jwks', 'must be a key set')
  const isSecret = jwks.keys.some(key => secretMembers.some(member => member in key))
  return isSecret ? metadataError('jwks', 'must hold public keys only') : undefined
}
