/** Claims somebody typed as JSON. */
export type TypedClaims =
  | { readonly kind: 'usable'; readonly claims: Readonly<Record<string, unknown>> | undefined }
  | { readonly kind: 'unusable'; readonly reason: string }

export function readClaims(text: string): TypedClaims {
  if (text.trim() === '') return { kind: 'usable', claims: undefined }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { kind: 'usable', claims: { ...value } }
    }
  } catch {
    // Falls through to the one answer for everything that is no JSON object.
  }
  return { kind: 'unusable', reason: 'The claims have to be a JSON object, such as {"role": "admin"}.' }
}
