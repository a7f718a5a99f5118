import { type TestAPI, test } from 'vitest'
import { createMockIssuer } from '../create-mock-issuer.ts'
import type { MockIssuerOptions } from '../internal/settings.ts'
import type { MockIssuer } from '../mock-issuer.ts'
import type { IssuerFixtures } from './issuer-fixtures.ts'

interface SharedFixtures extends IssuerFixtures {
  sharedIssuer: MockIssuer
}

/**
 * Makes a `test` of Vitest whose `issuer` is created once for a worker, closed with it, and reset after
 * each test: keys, port and address stay, everything else begins anew.
 *
 * It is for an application that is started once and keeps the issuer's address. Tests that run at the same
 * time would reset each other's issuer: take `issuerTest` for those.
 *
 * @param options Options of `createMockIssuer`. Default: none.
 * @returns The test function, to be extended further with `.extend`.
 */
export function sharedIssuerTest(options: MockIssuerOptions = {}): TestAPI<IssuerFixtures> {
  return test.extend<SharedFixtures>({
    issuerOptions: [options, { scope: 'worker' }],
    sharedIssuer: [
      async ({ issuerOptions }, use) => {
        await using issuer = await createMockIssuer(issuerOptions)
        await use(issuer)
      },
      { scope: 'worker' }
    ],
    issuer: async ({ sharedIssuer }, use) => {
      await use(sharedIssuer)
      sharedIssuer.reset()
    }
  })
}
