import type { IssuerContext } from '../context.ts'
import { readCookie, writeCookie } from './cookies.ts'

const browserCookie = 'mock_issuer_browser'

/** Tells browsers apart, whoever is signed in: pages and their forms belong to one. */
export interface Browser {
  readonly id: string
  /** The `Set-Cookie` value, if the browser is a new one. */
  readonly setCookie: string | undefined
}

export function knownBrowser(request: Request): string | undefined {
  return readCookie(browserCookie, request) || undefined
}

export function browserOf({ random }: IssuerContext, request: Request): Browser {
  const known = knownBrowser(request)
  if (known !== undefined) return { id: known, setCookie: undefined }
  const id = random.text()
  return { id, setCookie: writeCookie(browserCookie, request, id) }
}
