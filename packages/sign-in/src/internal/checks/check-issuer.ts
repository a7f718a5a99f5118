import type { CommonCheck } from './check.ts'

/** OpenID Connect Core 1.0 section 3.1.3.7, step 2: `iss` is the issuer, byte for byte. */
export const checkIssuer: CommonCheck = ({ claims: { iss } }, { issuer }) =>
  iss === issuer ? undefined : { code: 'issuer_mismatch', detail: 'iss is not the configured issuer' }
