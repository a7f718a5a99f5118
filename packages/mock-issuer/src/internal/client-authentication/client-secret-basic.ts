import { type OAuthError, oauthError } from '../oauth-error.ts'
import type { PresentedClient } from './presented.ts'

const credentials = /^basic +([A-Za-z0-9+/]+={0,2})$/i

/** Reads HTTP Basic credentials; id and secret are form-encoded inside (RFC 6749 section 2.3.1). */
export function clientSecretBasic(headers: Headers): PresentedClient | OAuthError | undefined {
  const authorization = headers.get('authorization')
  if (authorization === null) return undefined
  const [, encoded] = credentials.exec(authorization) ?? []
  const text = encoded === undefined ? undefined : utf8(encoded)
  const colon = text?.indexOf(':') ?? -1
  if (text === undefined || colon < 0) return oauthError('invalid_client', 'malformed HTTP Basic credentials')
  const id = formDecode(text.slice(0, colon))
  const secret = formDecode(text.slice(colon + 1))
  if (id === undefined || secret === undefined) {
    return oauthError('invalid_client', 'client_id and client_secret must be form-encoded inside HTTP Basic')
  }
  return { method: 'client_secret_basic', id, secret }
}

function utf8(encoded: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(encoded, 'base64'))
  } catch {
    return undefined
  }
}

function formDecode(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
