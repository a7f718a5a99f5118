import type { CommonCheck } from './check.ts'

/** OpenID Connect Core 1.0 section 3.1.3.7, step 3: this client, and nobody besides who is not trusted. */
export const checkAudience: CommonCheck = ({ claims: { aud } }, { clientId, audiences }) => {
  if (aud === undefined) return { code: 'claim_missing', detail: 'aud is missing' }
  const names: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  if (!names.every(name => typeof name === 'string'))
    return { code: 'claim_invalid', detail: 'aud is not text' }
  if (!names.includes(clientId))
    return { code: 'audience_mismatch', detail: 'aud does not hold the client id' }
  return names.every(name => audiences.has(name))
    ? undefined
    : { code: 'audience_untrusted', detail: 'aud holds more than the client id and trustedAudiences' }
}
