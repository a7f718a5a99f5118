import type { Gate } from '@jeton/gate'
import { createMockIssuer, type MockIssuer } from '@jeton/mock-issuer'
import { requireBearer } from '@jeton/require-bearer'

/** The audience of every guard in the table. */
export const audience = 'https://api.test'

type BearerOptions = Partial<Parameters<typeof requireBearer>[0]>

/** What the rows are made of: an issuer, and guards that trust it. */
export interface Setup {
  readonly issuer: MockIssuer
  /** Makes a bearer gate for the issuer and {@link audience}. */
  readonly bearer: (options?: BearerOptions) => ReturnType<typeof requireBearer>
  /** Makes an access token for {@link audience} with `sub` `u1` and the scope `orders:read`. */
  readonly token: (claims?: Readonly<Record<string, unknown>>) => Promise<string>
}

/** A list of gates as a server takes them. */
export type Gates = readonly Gate[]

/** Makes an issuer and the guards that trust it. */
export async function createSetup(): Promise<Setup> {
  const issuer = await createMockIssuer()
  return {
    issuer,
    bearer: options =>
      requireBearer({
        issuer: issuer.url,
        audience,
        fetch: (url, init) => issuer.fetch(url, init),
        ...options
      }),
    token: claims => issuer.accessToken({ sub: 'u1', scope: 'orders:read', aud: audience, ...claims })
  }
}
