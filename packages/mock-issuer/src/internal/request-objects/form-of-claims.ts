import type { JWTPayload } from 'jose'
import type { Form } from '../http/form.ts'
import { parseForm } from '../http/parse-form.ts'

/** Claims about the object itself, which are no parameters (RFC 9101 section 4). */
const registered = new Set(['iss', 'aud', 'exp', 'nbf', 'iat', 'jti', 'sub'])

/** The parameters of a request object: lists repeat, objects are JSON (RFC 9101 section 4). */
export function formOfClaims(claims: JWTPayload): Form {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(claims)) {
    if (registered.has(name)) continue
    for (const item of textsOf(name, value)) parameters.append(name, item)
  }
  return parseForm(parameters.toString())
}

function textsOf(name: string, value: unknown): readonly string[] {
  const isList = Array.isArray(value) && name !== 'authorization_details'
  const items: readonly unknown[] = isList ? value : [value]
  return items.map(item => (typeof item === 'string' ? item : JSON.stringify(item)))
}
