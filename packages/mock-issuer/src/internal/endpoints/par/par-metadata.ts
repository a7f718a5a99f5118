import type { IssuerContext } from '../../context.ts'

/** RFC 9126 section 5. */
export function parMetadata({ settings }: IssuerContext): Record<string, unknown> {
  return settings.requirePushedAuthorizationRequests ? { require_pushed_authorization_requests: true } : {}
}
