export { issuerFixture } from './vitest/issuer-fixture.ts'
export type { IssuerFixture, IssuerFixtures } from './vitest/issuer-fixture.ts'
export { sharedIssuerFixture } from './vitest/shared-issuer-fixture.ts'
export type { SharedIssuerFixture, SharedIssuerFixtures } from './vitest/shared-issuer-fixture.ts'
