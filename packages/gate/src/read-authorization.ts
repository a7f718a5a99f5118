import type { GateRequest } from './gate-request.ts'
import type { CredentialReading } from './read-credential.ts'

const token68 = /^[A-Za-z0-9\-._~+/]+=*$/
const space = 0x20
const tab = 0x09

/**
 * Reads a `scheme 1*SP token68` credential from the `Authorization` header.
 *
 * The scheme is matched without regard to case. Only spaces separate; a tab, a missing or broken token68 is
 * `malformed`. Two `Authorization` lines are `ambiguous`, whatever they hold, because a server that picks one of them
 * may pick another one than the proxy before it. Another scheme is `nothing`.
 *
 * @param request the request
 * @param scheme name of the scheme, for example `Bearer`
 * @returns what was found; the credential is returned as it was sent
 * @see RFC 9110 sections 5.3, 11.1 and 11.4; RFC 6750 section 2.1
 */
export function readAuthorization(request: GateRequest, scheme: string): CredentialReading {
  const lines = request.header('authorization')
  if (lines.length > 1) return { found: 'ambiguous' }
  const line = lines[0]
  if (line === undefined || !startsWithScheme(line, scheme)) return { found: 'nothing' }
  const value = afterSpaces(line, scheme.length)
  return token68.test(value) ? { found: 'credential', value } : { found: 'malformed' }
}

function startsWithScheme(line: string, scheme: string): boolean {
  const next = line.charCodeAt(scheme.length)
  const ended = line.length === scheme.length || next === space || next === tab
  return ended && inLowerCase(line.slice(0, scheme.length)) === inLowerCase(scheme)
}

// Letters of ASCII alone have a case here: String.toLowerCase would take the Kelvin sign for a k.
function inLowerCase(text: string): string {
  return text.replaceAll(/[A-Z]/g, letter => letter.toLowerCase())
}

function afterSpaces(line: string, from: number): string {
  let start = from
  while (line.charCodeAt(start) === space) start += 1
  return line.slice(start)
}
