const ALPHABET = /^[A-Za-z0-9_-]+$/
// The last character of an incomplete group carries four or two bits that decoding throws away (RFC 4648
// section 3.5). Only these characters have all of them zero.
const LAST_OF_TWO = /[AQgw]$/
const LAST_OF_THREE = /[AEIMQUYcgkosw048]$/

export function isBase64url(part: string): boolean {
  if (!ALPHABET.test(part)) return false
  const rest = part.length % 4
  if (rest === 2) return LAST_OF_TWO.test(part)
  if (rest === 3) return LAST_OF_THREE.test(part)
  return rest === 0
}

export function decodeBase64url(part: string): Uint8Array {
  return Buffer.from(part, 'base64url')
}
