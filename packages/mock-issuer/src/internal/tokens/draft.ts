import type { SigningKey } from '../keys/signing-key.ts'
import type { TokenHeader } from './mint-options.ts'
import { type PrivateKey, signText } from './sign-text.ts'

/** A token before its signature: forgeries change a part of it and sign the rest as it is. */
export interface TokenDraft<Key extends PrivateKey = SigningKey> {
  readonly key: Key
  readonly header: TokenHeader
  readonly claims: Readonly<Record<string, unknown>>
  /** What the state has to know under its standard names, where the claims have names of a vendor. */
  readonly granted?: Readonly<Record<string, unknown>>
}

/** The claims as the state keeps them. */
export function recordedClaims({ claims, granted }: TokenDraft): Readonly<Record<string, unknown>> {
  return { ...claims, ...granted }
}

export function signDraft({ key, header, claims }: TokenDraft<PrivateKey>): Promise<string> {
  return signText(key, header, JSON.stringify(claims))
}
