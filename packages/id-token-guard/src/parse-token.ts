import { decodeBase64url, isBase64url } from './internal/base64url.ts'
import { parseJsonObject } from './internal/parse-json-object.ts'
import type { JsonObject } from '@jeton/gate'

/** A token whose text passed the strict check. Its signature has not been looked at. */
export interface ParsedToken {
  readonly ok: true
  /** The protected header: frozen, without a prototype, at every depth. */
  readonly header: JsonObject
  /** The claims: frozen, without a prototype, at every depth. */
  readonly claims: JsonObject
  /** The text that is signed: the first two parts with the dot between them. */
  readonly signingInput: string
  /** The third part, base64url. */
  readonly signature: string
}

/** What is wrong with the text of a token. */
export type TokenFaultCode =
  | 'too_long'
  | 'not_three_parts'
  | 'encrypted'
  | 'not_base64url'
  | 'not_utf8'
  | 'not_json_object'
  | 'repeated_member'
  | 'too_deep'

/** The answer for a text that is not a well-formed signed token. */
export interface TokenFault {
  readonly ok: false
  readonly fault: TokenFaultCode
}

const MAX_LENGTH = 8192

/**
 * Reads the text of a compact JWS and refuses every text that two readers could read differently.
 *
 * The signature, the algorithm, the time limits, the issuer and the audience are not checked: this is what
 * runs before a verifier, not in place of one. The time it takes grows linearly with the length of the text.
 *
 * @param text The token as it was presented, without a scheme such as `Bearer`.
 * @returns A {@link ParsedToken}, or a {@link TokenFault} with one of these codes:
 * - `too_long`: more than 8192 characters; looked at before anything else.
 * - `encrypted`: five parts, a JWE.
 * - `not_three_parts`: any other number of parts, or not a string.
 * - `not_base64url`: a part is empty, holds another character or padding, or its last character has bits
 *   that are thrown away.
 * - `not_utf8`: the header or the payload is not UTF-8, begins with a byte order mark, or holds a lone
 *   surrogate written as `\u` escape.
 * - `not_json_object`: the header or the payload is not a JSON object.
 * - `repeated_member`: an object, at any depth, names a member twice (compared after unescaping).
 * - `too_deep`: more than 32 objects and arrays within each other.
 *
 * Never throws.
 *
 * @see RFC 7515 section 4 (unique names), section 5.2 and section 7.1; RFC 4648 section 3.5; RFC 8725 section 3.7
 */
export function parseToken(text: string): ParsedToken | TokenFault {
  if (typeof text !== 'string') return refuse('not_three_parts')
  if (text.length > MAX_LENGTH) return refuse('too_long')
  const parts = text.split('.')
  if (parts.length === 5) return refuse('encrypted')
  const [header, payload, signature] = parts
  if (parts.length !== 3 || header === undefined || payload === undefined || signature === undefined) {
    return refuse('not_three_parts')
  }
  if (![header, payload, signature].every(isBase64url)) return refuse('not_base64url')
  return readParts(header, payload, signature)
}

function readParts(header: string, payload: string, signature: string): ParsedToken | TokenFault {
  const readHeader = parseJsonObject(decodeBase64url(header))
  if (!readHeader.ok) return refuse(readHeader.fault)
  const readClaims = parseJsonObject(decodeBase64url(payload))
  if (!readClaims.ok) return refuse(readClaims.fault)
  const signingInput = `${header}.${payload}`
  return Object.freeze({
    ok: true,
    header: readHeader.value,
    claims: readClaims.value,
    signingInput,
    signature
  })
}

function refuse(fault: TokenFaultCode): TokenFault {
  return Object.freeze({ ok: false, fault })
}
