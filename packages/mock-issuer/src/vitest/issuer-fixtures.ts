import type { MockIssuerOptions } from '../internal/settings.ts'
import type { MockIssuer } from '../mock-issuer.ts'

/** Names what a test gets in its context. */
export interface IssuerFixtures {
  /** The issuer of the test. */
  issuer: MockIssuer
  /** The options it is created with. `test.override` changes them for a suite. */
  issuerOptions: MockIssuerOptions
}
