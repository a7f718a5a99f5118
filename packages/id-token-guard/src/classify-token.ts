import type { Classification, TokenKind } from './classification.ts'
import { classifyParsedToken } from './classify-parsed-token.ts'
import { presetNamed } from './internal/preset-named.ts'
import { parseToken } from './parse-token.ts'
import type { TokenFaultCode } from './parse-token.ts'
import type { PresetName } from './preset.ts'
import { presetFor } from './preset-for.ts'

/** The options of `classifyToken`. */
export interface ClassifyOptions {
  /**
   * The vendor's rules to apply: a name, `none` for the rules that hold for every issuer, or `auto` to go by
   * `issuer`. Default `auto`.
   */
  readonly preset?: PresetName | 'auto'
  /**
   * The issuer that this application is configured to trust, for `auto`; never one read from the token.
   * Without it `auto` means `none`.
   */
  readonly issuer?: string
}

const faults: Readonly<Record<TokenFaultCode, { readonly kind: TokenKind; readonly source: string }>> = {
  too_long: { kind: 'malformed', source: 'at most 8192 characters' },
  not_three_parts: { kind: 'opaque', source: 'RFC 7515 section 7.1' },
  encrypted: { kind: 'encrypted', source: 'RFC 7516 section 7.1' },
  not_base64url: { kind: 'malformed', source: 'RFC 7515 section 2, RFC 4648 section 3.5' },
  not_utf8: { kind: 'malformed', source: 'RFC 7515 section 5.2, RFC 8259 section 8' },
  not_json_object: { kind: 'malformed', source: 'RFC 7515 section 5.2, RFC 7519 section 7.2' },
  repeated_member: { kind: 'malformed', source: 'RFC 7515 section 4, RFC 7519 section 4' },
  too_deep: { kind: 'malformed', source: 'at most 32 levels of nesting, RFC 8259 section 9' }
}

/**
 * Tells what kind of token a text is: an access token, an ID token, any other kind, or no JWT at all.
 *
 * The signature is not verified, and neither are issuer, time limits and audience: `access_token` means "worth
 * verifying", never "valid". Use it to refuse what is not an API credential before a verifier sees it, and to
 * say why.
 *
 * Options: `preset` (default `auto`), `issuer` (the configured issuer, for `auto`).
 *
 * @param token What was presented, without a scheme such as `Bearer`. Anything is taken; nothing makes it throw.
 * @returns The kind and the reasons: `malformed`, `encrypted` and `opaque` for a text that is not a well-formed
 * signed token (rule R0), else what the rules R1 to R7 say.
 * @throws {TypeError} When `preset` is not a known name.
 * @see RFC 8725 section 3.11 and section 3.12; RFC 9068 section 2 and section 4
 */
export function classifyToken(token: string, options: ClassifyOptions = {}): Classification {
  const preset = resolve(options)
  if (typeof token !== 'string') return refuse('malformed', 'RFC 7515 section 7.1')
  const parsed = parseToken(token)
  if (parsed.ok) return classifyParsedToken(parsed, preset)
  const { kind, source } = faults[parsed.fault]
  return refuse(kind, source)
}

function resolve({ preset = 'auto', issuer }: ClassifyOptions): PresetName {
  if (preset !== 'auto') return presetNamed(preset).name
  return issuer === undefined ? 'none' : presetFor(issuer)
}

function refuse(kind: TokenKind, source: string): Classification {
  return Object.freeze({ kind, evidence: Object.freeze([Object.freeze({ rule: 'R0' as const, source })]) })
}
