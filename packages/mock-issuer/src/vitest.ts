export { issuerTest } from './vitest/issuer-test.ts'
export type { IssuerFixtures } from './vitest/issuer-fixtures.ts'
export { sharedIssuerTest } from './vitest/shared-issuer-test.ts'
