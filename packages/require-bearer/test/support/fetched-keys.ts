import { requireBearer } from '@jeton/require-bearer'
import { expect } from 'vitest'
import { type BearerGate, refused } from './judge.ts'
import type { KeyServer } from './key-server.ts'
import { createSigner } from './signer.ts'
import { audience, now } from './trusted-issuer.ts'

export const { jwk, sign } = await createSigner('ES256')
export const address = 'https://issuer.test/jwks'

/** A guard that fetches its keys from {@link address}. */
export const guardAt = (server: KeyServer): BearerGate =>
  requireBearer({
    issuer: 'https://issuer.test',
    audience,
    jwks: address,
    clock: () => now * 1000,
    fetch: server.fetch
  })

/** Why the guard cannot have its keys. */
export const reasonOf = async (server: KeyServer): Promise<string | undefined> => {
  const refusal = await refused(guardAt(server), await sign())
  expect(refusal.code).toBe('dependency_unavailable')
  return refusal.detail
}
