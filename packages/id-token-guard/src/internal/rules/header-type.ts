import { headerTypeOf, kindsByHeaderType } from '../media-type.ts'
import type { Rule } from '../rule.ts'

const GENERIC = new Set(['jwt', 'at+jwt'])

// An allow-list, never a list of types to refuse: a type that is not known here is a kind of token that is
// not known here.
export const headerType: Rule = {
  id: 'R1',
  source: 'RFC 8725 section 3.11, RFC 9068 section 4, RFC 7515 section 4.1.9',
  judge({ header }, preset) {
    if (header.typ === undefined) return []
    const typ = headerTypeOf(header)
    if (typ === undefined) return [{ kind: 'other', member: 'typ' }]
    if (GENERIC.has(typ) || (typ === 'jose' && preset.mayBeTypedJose)) return []
    return [{ kind: kindsByHeaderType.get(typ) ?? 'other', member: 'typ' }]
  }
}
