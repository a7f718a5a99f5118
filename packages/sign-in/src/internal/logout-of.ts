import type { JsonObject } from '@jeton/gate'
import type { Logout } from '../decisions.ts'

/** Tells whom a verified logout token names. */
export function logoutOf({ iss, sub, sid, jti }: JsonObject): Logout {
  return Object.freeze({
    issuer: iss as string,
    tokenId: jti as string,
    ...(typeof sub === 'string' && { subject: sub }),
    ...(typeof sid === 'string' && { sessionId: sid })
  })
}
