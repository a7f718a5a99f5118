import { andThen } from './and-then.ts'
import type { FormFields, GateRequest } from './gate-request.ts'
import type { CredentialReading } from './read-credential.ts'

const nothing: CredentialReading = { found: 'nothing' }

/**
 * Reads a credential from an `application/x-www-form-urlencoded` body.
 *
 * It leaves the parsing of the body to the application or the adapter. GET and HEAD, and every other content type, are
 * `nothing`. A repeated or nested name is `ambiguous`; an empty value is `malformed`.
 *
 * @param request the request
 * @param name name of the member, for example `access_token`
 * @see RFC 6750 section 2.2
 */
export function readForm(request: GateRequest, name: string): CredentialReading | Promise<CredentialReading> {
  if (request.form === undefined || !mayCarryForm(request)) return nothing
  return andThen(request.form(), fields => readField(fields, name))
}

function mayCarryForm(request: GateRequest): boolean {
  const types = request.header('content-type')
  const mediaType = types[0]?.split(';', 1)[0]?.trim().toLowerCase()
  return (
    request.method !== 'GET' &&
    request.method !== 'HEAD' &&
    types.length === 1 &&
    mediaType === 'application/x-www-form-urlencoded'
  )
}

function readField(fields: FormFields | undefined, name: string): CredentialReading {
  if (fields === undefined) return nothing
  // A parser without nesting leaves the notation in the name: `access_token[]`.
  if (Object.keys(fields).some(key => key.startsWith(`${name}[`))) return { found: 'ambiguous' }
  if (!Object.hasOwn(fields, name)) return nothing
  const value = fields[name]
  if (typeof value !== 'string') return { found: 'ambiguous' }
  return value === '' ? { found: 'malformed' } : { found: 'credential', value }
}
