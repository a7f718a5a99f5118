import type { MockIssuer } from '@jeton/mock-issuer'

export const clients = [
  { clientId: 'basic', clientSecret: 's1' },
  { clientId: 'post', clientSecret: 's2', tokenEndpointAuthMethod: 'client_secret_post' },
  { clientId: 'public' }
] as const

export function basic(id: string, secret: string): string {
  return `Basic ${btoa(`${formEncode(id)}:${formEncode(secret)}`)}`
}

/** Sends a form to the token endpoint; `authorization` is left out if undefined. */
export function requestToken(
  issuer: MockIssuer,
  form: string | Record<string, string>,
  authorization?: string
): Promise<Response> {
  const headers = authorization === undefined ? {} : { authorization }
  return issuer.fetch(`${issuer.url}/token`, { method: 'POST', headers, body: new URLSearchParams(form) })
}

function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1)
}
