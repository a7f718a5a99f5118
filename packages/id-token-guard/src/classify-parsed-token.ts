import type { Classification, Evidence } from './classification.ts'
import type { Finding, Rule } from './internal/rule.ts'
import { rules } from './internal/rules.ts'
import { presetNamed } from './internal/preset-named.ts'
import type { ParsedToken } from './parse-token.ts'
import type { Preset, PresetName } from './preset.ts'

/**
 * Tells what kind of token a parsed text is, by the first of the rules R1 to R7 that finds something.
 *
 * The signature, the issuer, the time limits and the audience are left to the verifier: a token of any kind can
 * be made up by anybody, so `access_token` means "worth verifying", never "valid".
 *
 * @param parsed What `parseToken` returned with `ok: true`.
 * @param preset The vendor whose rules R6 and R7 apply, by name or as found in `presets`; `none`, the rules for
 * every issuer, by default.
 * @returns The kind and the reasons of the rule that decided. Never `encrypted`, `opaque` or `malformed`.
 * @throws {TypeError} When there is no preset of that name.
 * @see RFC 8725 section 3.11 and section 3.12; RFC 9068 section 2 and section 4
 */
export function classifyParsedToken(
  parsed: ParsedToken,
  preset: PresetName | Preset = 'none'
): Classification {
  const inForce = typeof preset === 'string' ? presetNamed(preset) : preset
  for (const rule of rules) {
    const [first, ...others] = rule.judge(parsed, inForce)
    if (first !== undefined) return conclude(rule, [first, ...others])
  }
  return conclude({ id: 'R7', source: 'RFC 8725 section 3.12' }, [{ kind: 'ambiguous' }])
}

function conclude(
  rule: Pick<Rule, 'id' | 'source'>,
  findings: readonly [Finding, ...Finding[]]
): Classification {
  const evidence = findings.map(finding => toEvidence(rule, finding))
  return Object.freeze({ kind: findings[0].kind, evidence: Object.freeze(evidence) })
}

function toEvidence(rule: Pick<Rule, 'id' | 'source'>, { member, source = rule.source }: Finding): Evidence {
  return Object.freeze({ rule: rule.id, source, ...(member === undefined ? {} : { member }) })
}
