import { redirect } from './redirect.ts'
import type { ResponseMode } from './response-mode.ts'

/** Leaves the redirect URI as it was registered, its query included (RFC 6749 section 3.1.2). */
export const query: ResponseMode = (_, { redirectUri }, members) =>
  redirect(`${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${new URLSearchParams(members).toString()}`)
