import { rule } from '../option-rules.ts'
import type { TrustedIssuer } from './trusted-issuer.ts'
import type { TrustedIssuers } from './trusted-issuers.ts'

/** Trusts the issuers of a list. RFC 7519 section 4.1.1: compared byte for byte. */
export function listedIssuers(list: readonly TrustedIssuer[]): TrustedIssuers {
  const issuers: ReadonlyMap<string, TrustedIssuer> = new Map(list.map(trusted => [trusted.issuer, trusted]))
  rule(issuers.size === list.length, 'issuer must name each issuer once')
  const [only] = list
  return {
    find(name) {
      if (typeof name === 'string') return issuers.get(name)
      // A preset may say that its vendor leaves `iss` out, which one issuer alone can allow.
      return name === undefined && list.length === 1 && only?.preset.mayLackIssuer ? only : undefined
    },
    isInForce: () => true
  }
}
