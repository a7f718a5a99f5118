/** OpenID Connect Back-Channel Logout 1.0 section 2.1. */
export function endSessionMetadata(): Record<string, unknown> {
  return { backchannel_logout_supported: true, backchannel_logout_session_supported: true }
}
