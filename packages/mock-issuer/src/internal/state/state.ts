import type { AccessToken } from './access-token.ts'
import type { AuthorizationCode } from './authorization-code.ts'
import type { Authorization } from './authorization.ts'
import type { Consent } from './consent.ts'
import type { RefreshToken } from './refresh-token.ts'
import type { Session } from './session.ts'
import { type Store, createStore } from './store.ts'

/** Everything the endpoints of one issuer remember. What one endpoint did, every other one sees. */
export interface IssuerState {
  readonly sessions: Store<Session>
  readonly consents: Store<Consent>
  readonly codes: Store<AuthorizationCode>
  readonly accessTokens: Store<AccessToken>
  readonly refreshTokens: Store<RefreshToken>
  /** Revokes every authorization that fits, and with it all codes and tokens issued from it. */
  revokeWhere(fits: (authorization: Authorization) => boolean): void
  clear(): void
}

/** A redeemed code is recognized this long, the longest life RFC 6749 section 4.1.2 recommends. */
const rememberCodesFor = 600_000

export function createState(now: () => number): IssuerState {
  const stores = {
    sessions: createStore<Session>(now),
    consents: createStore<Consent>(now),
    codes: createStore<AuthorizationCode>(now, { rememberFor: rememberCodesFor }),
    accessTokens: createStore<AccessToken>(now),
    refreshTokens: createStore<RefreshToken>(now)
  }
  const { codes, accessTokens, refreshTokens } = stores
  return {
    ...stores,
    revokeWhere: fits => {
      for (const { authorization } of [...codes.all(), ...accessTokens.all(), ...refreshTokens.all()]) {
        if (fits(authorization)) authorization.revoked = true
      }
    },
    clear: () => {
      for (const store of Object.values(stores)) store.clear()
    }
  }
}
