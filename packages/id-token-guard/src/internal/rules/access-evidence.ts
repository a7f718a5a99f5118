import type { Finding, Rule } from '../rule.ts'

// Default deny: what nothing proves to be an access token is not treated as one. This, not R6, is what keeps
// out an ID token that shows none of its marks.
const ambiguous: readonly Finding[] = [{ kind: 'ambiguous' }]

export const accessEvidence: Rule = {
  id: 'R7',
  source: 'RFC 9068 section 4, RFC 8725 section 3.12',
  judge(token, preset) {
    const proofs = preset.judgeAccess(token)
    if (proofs.length === 0) return ambiguous
    return proofs.map(proof => ({ kind: 'access_token', source: preset.source, ...proof }))
  }
}
