import type { Algorithm, SigningKey } from '../support/signing-key.ts'

/** What a verifier has to be told. Everything else is left at its default. */
export interface VerifierOptions {
  readonly issuer: string
  readonly audience: string
  readonly key: SigningKey
}

/**
 * Prepares the verification of one token; what the returned function does is measured. It returns what the verifier
 * says, or a promise of it, and throws or rejects when the token is refused.
 */
export type PrepareToken = (token: string) => () => unknown

/** A verifier that is measured. */
export interface Verifier {
  readonly packages: readonly string[]
  readonly note?: string
  readonly algorithms: readonly Algorithm[]
  /** Makes a verifier that has not seen any token. */
  create(options: VerifierOptions): PrepareToken
}
