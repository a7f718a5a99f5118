import { isOAuthError } from '../../oauth-error.ts'
import { narrowedAudience } from '../narrowed-audience.ts'
import type { CodeCheck } from './code-check.ts'

/** RFC 8707 section 2.2: the resource was authorized. */
export const checkResource: CodeCheck = (context, { authorization }, { form }) => {
  const audience = narrowedAudience(context, authorization, form)
  return isOAuthError(audience) ? audience : undefined
}
