import { createMockIssuer, type MockIssuer } from '@jeton/mock-issuer'
import { checkIdToken, type IdTokenOptions, type LogoutTokenOptions, verifyLogoutToken } from '@jeton/sign-in'

/** The frozen time of every test, in epoch seconds. */
export const now = 1_800_000_000
export const clientId = 'web'
export const nonce = 'n-1'

/** The issuer of all tests of a file, in one frozen second. */
export const issuer: MockIssuer = await createMockIssuer({ clients: [{ clientId }] })
issuer.clock.freeze(now * 1000)

/** What the app says at every sign-in. */
export const app = {
  issuer: issuer.url,
  clientId,
  clock: () => issuer.clock.now(),
  fetch: (url: string, init: RequestInit) => issuer.fetch(url, init)
} as const

type Claims = Readonly<Record<string, unknown>>

/** Mints an ID token with the nonce of the app; ill-typed claims are welcome. */
export const idToken = (
  claims: Claims = {},
  options: Parameters<MockIssuer['idToken']>[1] = {}
): Promise<string> => issuer.idToken({ aud: clientId, nonce, ...claims }, options)

export const logoutToken = (
  claims: Claims = {},
  options: Parameters<MockIssuer['logoutToken']>[1] = {}
): Promise<string> => issuer.logoutToken({ aud: clientId, ...claims }, options)

/** A network without the issuer. */
export const offline = (): Promise<Response> => Promise.reject(new Error('offline'))

/** `ok`, or the code of the fault. */
export async function signIn(token: string, options: Partial<IdTokenOptions> = {}): Promise<string> {
  const decision = await checkIdToken(token, { ...app, nonce, ...options })
  return decision.ok ? 'ok' : decision.code
}

/** `ok`, or the code of the fault. */
export async function signOut(token: string, options: Partial<LogoutTokenOptions> = {}): Promise<string> {
  const decision = await verifyLogoutToken(token, { ...app, ...options })
  return decision.ok ? 'ok' : decision.code
}
