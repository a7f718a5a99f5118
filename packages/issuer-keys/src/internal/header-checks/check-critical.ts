import type { HeaderCheck } from './header-check.ts'

/** RFC 7515 section 4.1.11: no extension is understood here, so any `crit` is fatal. RFC 7797 section 7: nor is `b64`. */
export const checkCritical: HeaderCheck = header => {
  const member = ['crit', 'b64'].find(name => Object.hasOwn(header, name))
  return member === undefined
    ? undefined
    : {
        code: 'critical_extension_unknown',
        detail: `the header has ${member}, and no extension is supported`
      }
}
