import type { Fault } from '../fault.ts'
import type { TrustedIssuer } from './trusted-issuer.ts'

/** Finds the issuer that a token names among those whose tokens are accepted. */
export interface TrustedIssuers {
  /** `undefined` is a stranger; a fault, that it cannot be told at the moment. `name` is the claim `iss` as it came. */
  find(name: unknown): Found | Promise<Found>
  /** Tells whether an issuer that was found before is still trusted, and on the same terms. */
  isInForce(trusted: TrustedIssuer): boolean
}

export type Found = TrustedIssuer | Fault | undefined
