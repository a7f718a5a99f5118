import type { SigningKey } from '../keys/signing-key.ts'
import { signText } from './sign-text.ts'
import type { TokenHeader } from './mint-options.ts'

/** A token before its signature: forgeries change a part of it and sign the rest as it is. */
export interface TokenDraft {
  readonly key: SigningKey
  readonly header: TokenHeader
  readonly claims: Readonly<Record<string, unknown>>
}

export function signDraft({ key, header, claims }: TokenDraft): Promise<string> {
  return signText(key, header, JSON.stringify(claims))
}
