import type { GateRequest } from './gate-request.ts'
import type { CredentialReading } from './read-credential.ts'

/**
 * Reads a credential from the query of the request target, for the rare API that must allow it: addresses end up in
 * logs and histories.
 *
 * A repeated name is `ambiguous`; an empty value or an object notation (`name[x]=`) is `malformed`.
 *
 * @param request the request
 * @param name name of the parameter, for example `access_token`
 * @see RFC 6750 section 2.3
 */
export function readQuery(request: GateRequest, name: string): CredentialReading {
  const target = withoutFragment(request.url)
  const start = target.indexOf('?')
  if (start === -1) return { found: 'nothing' }
  const parameters = new URLSearchParams(target.slice(start + 1))
  const values = parameters.getAll(name)
  if (values.length > 1) return { found: 'ambiguous' }
  if ([...parameters.keys()].some(key => key.startsWith(`${name}[`))) return { found: 'malformed' }
  const value = values[0]
  if (value === undefined) return { found: 'nothing' }
  return value === '' ? { found: 'malformed' } : { found: 'credential', value }
}

function withoutFragment(target: string): string {
  return target.split('#', 1)[0] ?? ''
}
