import { type OAuthError, type OAuthErrorCode, oauthError } from './oauth-error.ts'

/** An error with the reason in words for the test, which may say more than the client is told. */
export function explainedError(
  code: OAuthErrorCode,
  description: string,
  explanation: string,
  status?: number
): OAuthError {
  return { ...oauthError(code, description, status), explanation }
}
