import type { HeaderCheck } from './header-check.ts'

/** RFC 7515 section 4.1.4: `kid` is a string, compared exactly with those of the key set and used for nothing else. */
export const checkKeyId: HeaderCheck = ({ kid }) =>
  kid === undefined || typeof kid === 'string'
    ? undefined
    : { code: 'token_malformed', detail: 'kid is not a string' }
