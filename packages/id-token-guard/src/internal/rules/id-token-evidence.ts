import type { Rule } from '../rule.ts'

export const idTokenEvidence: Rule = {
  id: 'R6',
  source: 'OpenID Connect Core 1.0 section 2',
  judge(token, preset) {
    return preset.judgeIdToken(token).map(proof => ({ kind: 'id_token', source: preset.source, ...proof }))
  }
}
