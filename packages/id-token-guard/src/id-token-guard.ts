import { checkOptions, type Gate, readAuthorization, refuse } from '@jeton/gate'
import type { TokenKind } from './classification.ts'
import { classifyToken } from './classify-token.ts'
import { presetNamed } from './internal/preset-named.ts'
import type { PresetName } from './preset.ts'
import { refusalFor } from './refusal-for.ts'

/** Options of {@link idTokenGuard}. */
export interface IdTokenGuardOptions {
  /**
   * The issuer that the application trusts, by which `preset: 'auto'` picks a vendor's rules. Default: none, and the
   * rules for every issuer apply.
   */
  readonly issuer?: string
  /** Which vendor's habits to allow for: `auto` (the default), `none`, or a name. */
  readonly preset?: PresetName | 'auto'
  /** What becomes of a JWT that nothing shows to be an access token. Default `refuse`: many ID tokens look like this. */
  readonly ambiguous?: 'refuse' | 'pass'
  /** Protection space named in challenges. Default `api`. */
  readonly realm?: string
}

/** What is left to the authentication behind the guard: it may be a credential that the guard cannot read. */
const passing: readonly TokenKind[] = ['access_token', 'opaque', 'malformed', 'encrypted']

/**
 * Makes a gate that refuses ID tokens and other JWTs that are no API credential, and lets every other request through
 * untouched: it grants nothing of its own.
 *
 * It reads `Authorization: Bearer …` alone and looks at the form of the token, not at its signature, audience or
 * expiry: those are left to the authentication behind it. Requests with another scheme, without a credential, or with
 * a malformed one pass.
 *
 * Refuses with one code for each kind of token (`id_token_presented`, `logout_token_presented`, …),
 * `token_type_refused`, and `token_type_ambiguous` (401, `invalid_token`).
 *
 * @param options see {@link IdTokenGuardOptions}
 * @throws TypeError naming the option and the rule
 * @see RFC 8725 section 3.12; OpenID Connect Core 1.0 section 2
 */
export function idTokenGuard(options: IdTokenGuardOptions = {}): Gate {
  checkOptions('idTokenGuard', options, ['issuer', 'preset', 'ambiguous', 'realm'])
  const { issuer, preset = 'auto', ambiguous = 'refuse', realm = 'api' } = options
  if (preset !== 'auto') presetNamed(preset)
  if (!['refuse', 'pass'].includes(ambiguous))
    throw new TypeError("idTokenGuard: ambiguous must be 'refuse' or 'pass'")
  const classifyOptions = { preset, ...(issuer !== undefined && { issuer }) }
  const passes = new Set<TokenKind>(ambiguous === 'pass' ? [...passing, 'ambiguous'] : passing)
  const offered = [{ scheme: 'Bearer', realm }]

  return request => {
    const { auth, challenges = offered } = request
    const reading = readAuthorization(request, 'Bearer')
    const classification =
      reading.found === 'credential' ? classifyToken(reading.value, classifyOptions) : undefined
    const refusal =
      classification && !passes.has(classification.kind) ? refusalFor(classification) : undefined
    if (refusal === undefined) return { outcome: 'grant', auth, challenges }
    return refuse(refusal.code, { challenges: offered, scheme: 'Bearer', detail: refusal.detail })
  }
}
