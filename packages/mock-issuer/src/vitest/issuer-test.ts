import { type TestAPI, test } from 'vitest'
import { createMockIssuer } from '../create-mock-issuer.ts'
import type { MockIssuerOptions } from '../internal/settings.ts'
import type { IssuerFixtures } from './issuer-fixtures.ts'

/**
 * Makes a `test` of Vitest whose context holds `issuer`: created for each test that asks for it, closed
 * after it. Tests may run at the same time, because each has its own.
 *
 * @param options Options of `createMockIssuer`. Default: none.
 * @returns The test function, to be extended further with `.extend`.
 */
export function issuerTest(options: MockIssuerOptions = {}): TestAPI<IssuerFixtures> {
  return test.extend<IssuerFixtures>({
    issuerOptions: options,
    issuer: async ({ issuerOptions }, use) => {
      await using issuer = await createMockIssuer(issuerOptions)
      await use(issuer)
    }
  })
}
