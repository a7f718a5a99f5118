import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'

export const maxAge: AuthorizationCheck = (_, { maxAge: seconds }) =>
  Number.isNaN(seconds) ? oauthError('invalid_request', 'max_age must be whole seconds') : undefined
