import { signingAlgorithms } from '../algorithms.ts'
import type { IssuerContext } from '../context.ts'
import type { PrivateKey } from '../tokens/sign-text.ts'

/** A key nobody trusts, for the same algorithm, so that nothing but the signature is wrong. */
export function strangerKey({ strangerKeys }: IssuerContext, { algorithm }: PrivateKey): Promise<PrivateKey> {
  return strangerKeys.current(signingAlgorithms.find(name => name === algorithm) ?? 'ES256')
}
