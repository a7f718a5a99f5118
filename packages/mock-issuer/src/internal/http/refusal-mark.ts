import type { OAuthError } from '../oauth-error.ts'

const mark: unique symbol = Symbol('refusal')

/** Remembers with an answer which refusal it tells of. It does not show outside. */
export function markRefusal(response: Response, error: OAuthError): Response {
  return Object.assign(response, { [mark]: error })
}

export function markedRefusal(response: Response & { [mark]?: OAuthError }): OAuthError | undefined {
  return response[mark]
}
