/** Names the signature algorithms the issuer signs with (RFC 7518 section 3.1, RFC 8037 section 3.1). */
export type SigningAlgorithm = 'RS256' | 'PS256' | 'ES256' | 'ES384' | 'EdDSA'

export const signingAlgorithms: readonly SigningAlgorithm[] = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']

export function checkAlgorithm(option: string, value: SigningAlgorithm): SigningAlgorithm {
  if (signingAlgorithms.includes(value)) return value
  throw new TypeError(`${option} must be one of ${signingAlgorithms.join(', ')}`)
}
