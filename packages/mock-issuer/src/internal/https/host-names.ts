import { isIP } from 'node:net'
import type { AlternativeName } from './certificate.ts'

const loopback = ['localhost', '127.0.0.1', '::1']

/** The names of a server on this machine, and those of further hosts it is reached by. */
export function hostNames(hosts: readonly string[]): readonly AlternativeName[] {
  return [...new Set([...loopback, ...hosts.map(withoutBrackets)])].map(value => ({
    type: isIP(value) === 0 ? 'dns' : 'ip',
    value
  }))
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}
