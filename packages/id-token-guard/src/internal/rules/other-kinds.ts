import { otherKindMarks } from '../other-kind-marks.ts'
import { registeredClaimChecks } from '../registered-claims.ts'
import type { Rule } from '../rule.ts'

export const otherKinds: Rule = {
  id: 'R4',
  source: 'RFC 8725 section 3.12, RFC 9068 section 2.2',
  judge(token, preset) {
    const marks = otherKindMarks.filter(mark => mark.applies(token.claims))
    if (marks.length > 0) return marks.map(({ kind, member, source }) => ({ kind, member, source }))
    return registeredClaimChecks.map(check => check(token, preset)).filter(finding => finding !== undefined)
  }
}
