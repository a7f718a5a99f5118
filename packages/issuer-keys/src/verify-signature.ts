import type { JsonObject } from '@jeton/gate'
import { compactVerify, type CryptoKey, errors } from 'jose'
import { headerFault } from './internal/header-checks/header-fault.ts'
import type { KeyFault } from './key-fault.ts'
import type { KeySource } from './key-source.ts'

/** Says why the signature of a token does not count. The text is for the log and quotes nothing of the token. */
export interface SignatureFault extends Omit<KeyFault, 'code'> {
  readonly code:
    | KeyFault['code']
    | 'algorithm_not_allowed'
    | 'critical_extension_unknown'
    | 'token_malformed'
    | 'signature_invalid'
}

/** What {@link verifySignature} needs besides the text of a token. */
export interface SignatureContext {
  /** The protected header, as a strict reader took it from the same text. */
  readonly header: JsonObject
  /** The keys of the issuer that the token names. */
  readonly keys: KeySource
  /** The accepted algorithms, compared with regard to case. */
  readonly algorithms: ReadonlySet<string>
}

/**
 * Verifies the signature of a compact JWS with the one key of its issuer that fits `alg` and `kid`.
 *
 * It leaves to the caller: the strict reading of the text, and every claim. Header parameters that bring or name a key
 * (`jwk`, `jku`, `x5u`, `x5c`) are not looked at.
 *
 * @param text the token; its first part is what `header` was read from
 * @param context see {@link SignatureContext}
 * @returns the state of the keys that vouched for it (`version` of {@link KeySource}), or a fault, in this order:
 *   `algorithm_not_allowed`, `critical_extension_unknown` (any `crit` or `b64`), `token_malformed` (`kid` is no text),
 *   before anything is fetched; `key_unknown`, `dependency_unavailable`; `signature_invalid`. Never rejects.
 * @see RFC 7515 sections 4.1 and 5.2; RFC 8725 sections 3.1, 3.2 and 3.10
 */
export async function verifySignature(
  text: string,
  { header, keys, algorithms }: SignatureContext
): Promise<{ readonly version: number } | SignatureFault> {
  const { kid } = header
  const alg = typeof header.alg === 'string' ? header.alg : ''
  const fault = headerFault(header, algorithms)
  if (fault) return fault
  const found = await keys.find({ alg, ...(typeof kid === 'string' && { kid }) })
  if ('code' in found) return found
  return (await mismatch(text, found.key, alg)) ?? { version: found.version }
}

async function mismatch(text: string, key: CryptoKey, alg: string): Promise<SignatureFault | undefined> {
  try {
    await compactVerify(text, key, { algorithms: [alg] })
    return undefined
  } catch (error) {
    const failed = error instanceof errors.JWSSignatureVerificationFailed
    return {
      code: 'signature_invalid',
      detail: failed ? 'the signature does not fit' : 'the key cannot verify it'
    }
  }
}
