import { createMockIssuer, type MockIssuer } from '@jeton/mock-issuer'
import { requireBearer, type RequireBearerOptions } from '@jeton/require-bearer'
import type { BearerGate } from './judge.ts'

export const audience = 'https://api.test'
/** The frozen time of every test, in epoch seconds. */
export const now = 1_800_000_000

export type GuardOptions = Partial<RequireBearerOptions>

/** Makes a guard that trusts an issuer, lives in its time and reaches nothing but it. */
export function guardFor(issuer: MockIssuer, options: GuardOptions = {}): BearerGate {
  return requireBearer({
    issuer: issuer.url,
    audience,
    clock: () => issuer.clock.now(),
    fetch: (url, init) => issuer.fetch(url, init),
    ...options
  })
}

export async function frozenIssuer(url = 'https://issuer.test'): Promise<MockIssuer> {
  const issuer = await createMockIssuer({ url })
  issuer.clock.freeze(now * 1000)
  return issuer
}

export async function issuerAndGuard(
  options: GuardOptions = {}
): Promise<{ readonly issuer: MockIssuer; readonly guard: BearerGate }> {
  const issuer = await frozenIssuer()
  return { issuer, guard: guardFor(issuer, options) }
}

/** Counts what an issuer was asked for. */
export function requestCounts(issuer: MockIssuer): { readonly discovery: number; readonly jwks: number } {
  return {
    discovery: issuer.requests({ endpoint: 'discovery' }).length,
    jwks: issuer.requests({ endpoint: 'jwks' }).length
  }
}
