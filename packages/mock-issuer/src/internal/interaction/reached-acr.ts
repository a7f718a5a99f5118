import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'

/** The first of the contexts asked for that users can reach. */
export function reachedAcr(
  { settings }: IssuerContext,
  { acrValues }: AuthorizationRequest
): string | undefined {
  return acrValues.find(value => settings.acrValues?.includes(value) ?? true)
}
