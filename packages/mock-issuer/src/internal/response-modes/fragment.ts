import { redirect } from './redirect.ts'
import type { ResponseMode } from './response-mode.ts'

export const fragment: ResponseMode = (_, { redirectUri }, members) =>
  redirect(`${redirectUri}#${new URLSearchParams(members).toString()}`)
