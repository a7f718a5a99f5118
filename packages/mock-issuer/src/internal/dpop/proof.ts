import type { OAuthError } from '../oauth-error.ts'

/** A proof whose text could be read; nothing it says is believed yet. */
export interface PresentedProof {
  readonly text: string
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

/** What a proof has to fit. */
export interface ProofExpectation {
  /** The method of the request it came with. */
  readonly method: string
  /** The address of the request it came with. */
  readonly url: string
  readonly ownsOrigin: (origin: string) => boolean
  /** Epoch seconds. */
  readonly now: number
  /** The access token it came with, if it came with one. */
  readonly accessToken: string | undefined
  /** Decides on the nonce, if proofs have to have one. */
  readonly acceptsNonce: ((nonce: string) => boolean) | undefined
}

/** One rule of RFC 9449 section 4.3. It returns undefined if the proof keeps it. */
export type ProofCheck = (
  proof: PresentedProof,
  expectation: ProofExpectation
) => OAuthError | undefined | Promise<OAuthError | undefined>
