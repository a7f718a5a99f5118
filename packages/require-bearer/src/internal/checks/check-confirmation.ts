import type { Check } from './check.ts'

/** RFC 7800 section 3: a bound token proves nothing without its proof, so every `cnf` that is not proven is fatal. */
export const checkConfirmation: Check = ({ claims }) =>
  Object.hasOwn(claims, 'cnf')
    ? { code: 'binding_unproven', detail: 'the token has cnf, and no proof of possession was checked' }
    : undefined
