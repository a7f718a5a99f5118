import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'
import { promptNames } from '../prompts.ts'

/** OpenID Connect Core 1.0 section 3.1.2.1. */
export const prompt: AuthorizationCheck = (_, { prompts }) => {
  if (!prompts.every(name => promptNames.includes(name))) {
    return oauthError('invalid_request', 'this issuer does not offer the prompt')
  }
  return prompts.includes('none') && prompts.length > 1
    ? oauthError('invalid_request', 'prompt=none stands alone')
    : undefined
}
