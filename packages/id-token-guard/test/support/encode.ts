export const SIGNATURE = 'c2lnbmF0dXJl'

export function encodePart(value: string | Uint8Array): string {
  return Buffer.from(value).toString('base64url')
}

/** A token made of texts, so that a test can write JSON which JSON.stringify would not. */
export function encodeTexts(header: string | Uint8Array, payload: string | Uint8Array): string {
  return `${encodePart(header)}.${encodePart(payload)}.${SIGNATURE}`
}

export function encodeToken(header: object, claims: object): string {
  return encodeTexts(JSON.stringify(header), JSON.stringify(claims))
}
