/** One entry of `authorization_details` (RFC 9396 section 2). */
export interface AuthorizationDetail {
  readonly type: string
  readonly [member: string]: unknown
}
