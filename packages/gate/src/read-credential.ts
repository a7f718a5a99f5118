/**
 * Holds what a reader found in one place of a request: nothing of its kind, one credential, something malformed, or
 * more than one.
 */
export type CredentialReading =
  | { readonly found: 'nothing' | 'malformed' | 'ambiguous' }
  | { readonly found: 'credential'; readonly value: string }

const nothing: CredentialReading = { found: 'nothing' }

/**
 * Reads a credential from several places at once and refuses ambiguity: a credential in two places is `ambiguous`,
 * never a matter of precedence.
 *
 * @param readings what each place held
 * @see RFC 6750 section 2: clients must not use more than one method in a request
 */
export function readCredential(readings: readonly CredentialReading[]): CredentialReading {
  const presented = readings.filter(reading => reading.found !== 'nothing')
  return presented.length > 1 ? { found: 'ambiguous' } : (presented[0] ?? nothing)
}
