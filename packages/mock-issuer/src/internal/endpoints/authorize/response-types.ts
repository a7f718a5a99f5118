interface ResponseTypeRow {
  readonly code: boolean
  readonly idToken: boolean
  /** Brings an access token: only with the option `legacy`. */
  readonly token?: true
}

/** What the authorization endpoint can answer with (OAuth 2.0 Multiple Response Type Encoding Practices). */
export const responseTypes: ReadonlyMap<string, ResponseTypeRow> = new Map<string, ResponseTypeRow>([
  ['code', { code: true, idToken: false }],
  ['id_token', { code: false, idToken: true }],
  ['code id_token', { code: true, idToken: true }],
  ['token', { code: false, idToken: false, token: true }],
  ['id_token token', { code: false, idToken: true, token: true }]
])

/** A type that brings a token answers in the fragment, errors and unknown types included (sections 3 and 5). */
export function defaultResponseMode(responseType: string): string {
  const words = responseType.split(' ')
  return words.includes('token') || words.includes('id_token') ? 'fragment' : 'query'
}
