export { assertIdToken } from './assert-id-token.ts'
export { checkIdToken } from './check-id-token.ts'
export { createReplayMemory, type ReplayMemory } from './create-replay-memory.ts'
export type {
  CommonFaultCode,
  IdTokenDecision,
  IdTokenFaultCode,
  Logout,
  LogoutDecision,
  LogoutFaultCode,
  LogoutRequestCode
} from './decisions.ts'
export type { IdTokenClaims } from './id-token-claims.ts'
export { IdTokenError } from './id-token-error.ts'
export type { IdTokenOptions, LogoutTokenOptions, TokenOptions } from './options.ts'
export { type LogoutAnswer, logoutRequest } from './logout-request.ts'
export { verifyLogoutToken } from './verify-logout-token.ts'
