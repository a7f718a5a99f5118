import { accessTokens, audience } from '../support/access-tokens.ts'
import { type Algorithm, type SigningKey, signingKey } from '../support/signing-key.ts'
import { withBrokenSignature } from '../support/with-broken-signature.ts'
import type { Verifier, VerifierOptions } from './verifier.ts'

const issuer = 'https://issuer.example'

/** What the verifiers get to see: the tokens of one key. */
export interface Material {
  readonly algorithm: Algorithm
  readonly tokens: readonly string[]
  readonly options: VerifierOptions
}

/** Signs the tokens that every verifier is measured with. */
export function materialOf(algorithm: Algorithm, tokenCount: number): Material {
  const key: SigningKey = signingKey(algorithm)
  return { algorithm, tokens: accessTokens(key, issuer, tokenCount + 1), options: { issuer, audience, key } }
}

/**
 * Makes a verifier that has its key ready and has not seen the tokens, and prepares each of them. One more token than
 * are measured is spent on that, and on making sure that a broken signature is refused.
 */
export async function prepare(
  verifier: Verifier,
  { tokens, options }: Material
): Promise<readonly (() => unknown)[]> {
  const prepareToken = verifier.create(options)
  const [spare = '', ...measured] = tokens
  await prepareToken(spare)()
  const refused = await Promise.resolve()
    .then(prepareToken(withBrokenSignature(spare)))
    .then(
      () => false,
      () => true
    )
  if (!refused) throw new Error(`${verifier.packages.join()} accepts a broken signature`)
  return measured.map(prepareToken)
}
