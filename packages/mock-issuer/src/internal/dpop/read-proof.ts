import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { OAuthError } from '../oauth-error.ts'
import type { PresentedProof } from './proof.ts'
import { proofError } from './proof-error.ts'

/** Bytes. It bounds the nesting of the claims and the size of the key too. */
const longest = 8192

const compactForm = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** Reads the one proof of a header field; two fields arrive joined by a comma, which no JWT holds. */
export function readProof(text: string): PresentedProof | OAuthError {
  if (text.length > longest) return proofError('it is larger than 8 KiB')
  if (!compactForm.test(text)) return proofError('the header field must hold one signed JWT')
  try {
    return { text, header: { ...decodeProtectedHeader(text) }, claims: decodeJwt(text) }
  } catch {
    return proofError('it is not a JWT')
  }
}
