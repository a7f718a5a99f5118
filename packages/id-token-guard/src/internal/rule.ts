import type { RuleId, TokenKind } from '../classification.ts'
import type { ParsedToken } from '../parse-token.ts'
import type { Preset } from '../preset.ts'

/** What a rule found: the kind it takes the token for and, where there is one, the member that says so. */
export interface Finding {
  readonly kind: TokenKind
  readonly member?: string
  /** The source of this very finding, if it is not the rule's. */
  readonly source?: string
}

export interface Rule {
  readonly id: RuleId
  readonly source: string
  /** Pure. An empty list passes the token on to the next rule. */
  readonly judge: (token: ParsedToken, preset: Preset) => readonly Finding[]
}
