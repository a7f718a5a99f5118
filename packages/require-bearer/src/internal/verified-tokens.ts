import { type AccessTokenAuth, andThen } from '@jeton/gate'
import { hash } from 'node:crypto'
import { authOf } from './auth-of.ts'
import { checksAfterSignature } from './checks/check-table.ts'
import { firstFault } from './checks/first-fault.ts'
import type { Fault } from './fault.ts'
import { recentEntries } from './recent-entries.ts'
import { revocationFault } from './revocation-fault.ts'
import type { Settings } from './settings.ts'
import type { SignedToken } from './token.ts'
import { typedClaims } from './typed-claims.ts'
import { verifySignature } from './verify-signature.ts'

/** What is remembered of a token: never its text, and no verdict but the one on its signature. */
interface Remembered {
  readonly token: SignedToken
  readonly auth: AccessTokenAuth<unknown>
  readonly verifiedAt: number
}

/** Judges a token: its signature once, its claims every time. */
export type TokenJudge = (text: string) => Verdict | Promise<Verdict>

type Verdict = AccessTokenAuth<unknown> | Fault

/**
 * Makes a judge that remembers signatures, not permissions.
 *
 * A token is known by the digest of its whole text, and only to this judge, so neither another text of the same token
 * nor another guard meets the entry. Equal tokens that arrive together share one verification. A token that is
 * remembered is judged without creating a promise.
 */
export function verifiedTokens(settings: Settings): TokenJudge {
  const { maxEntries, maxAgeSeconds } = settings.cache
  const remembered = recentEntries<Remembered>(maxEntries)
  const pending = new Map<string, Promise<Remembered | Fault>>()

  const isInForce = ({ token, verifiedAt }: Remembered): boolean =>
    settings.issuers.isInForce(token.trusted) &&
    token.keyVersion === token.trusted.keys.version() &&
    settings.now() - verifiedAt < maxAgeSeconds
  const judge = ({ token, auth }: Remembered): Verdict | Promise<Verdict> => {
    const fault = firstFault(checksAfterSignature, token, settings)
    if (fault || settings.revocation === undefined) return fault ?? auth
    return andThen(revocationFault(token, settings.revocation), revoked => revoked ?? auth)
  }
  const verify = async (text: string, digest: string): Promise<Remembered | Fault> => {
    const token = await verifySignature(text, settings)
    if ('code' in token) return token
    const fault = firstFault(checksAfterSignature, token, settings)
    if (fault) return fault
    const typed = await typedClaims(token.claims, settings.schema)
    if ('code' in typed) return typed
    const entry = { token, auth: authOf(token, typed.claims), verifiedAt: settings.now() }
    remembered.set(digest, entry)
    return entry
  }
  const verifyOnce = async (text: string, digest: string): Promise<Verdict> => {
    const flight = pending.get(digest) ?? verify(text, digest).finally(() => pending.delete(digest))
    pending.set(digest, flight)
    const entry = await flight
    return 'code' in entry ? entry : judge(entry)
  }

  return text => {
    const digest = hash('sha256', text, 'base64')
    const entry = remembered.get(digest)
    return entry && isInForce(entry) ? judge(entry) : verifyOnce(text, digest)
  }
}
