import type { Check } from './check.ts'

/** RFC 7519 section 4.1.1 and RFC 8725 section 3.8: `iss` is one of the configured issuers, byte for byte. */
export const checkIssuer: Check = ({ trusted }) =>
  trusted === undefined ? { code: 'issuer_mismatch', detail: 'iss is not a configured issuer' } : undefined
