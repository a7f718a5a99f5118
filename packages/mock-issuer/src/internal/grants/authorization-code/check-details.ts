import { narrowedDetails } from '../../authorization-details/narrowed-details.ts'
import { isOAuthError } from '../../oauth-error.ts'
import type { CodeCheck } from './code-check.ts'

/** RFC 9396 section 6: the details were authorized. */
export const checkDetails: CodeCheck = (context, { authorization }, { client, form }) => {
  const details = narrowedDetails(context, client, authorization, form)
  return isOAuthError(details) ? details : undefined
}
