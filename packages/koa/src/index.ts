export { anyOf } from './any-of.ts'
export { authorize } from './authorize.ts'
export { idTokenGuard } from './id-token-guard.ts'
export { optional } from './optional.ts'
export { problemDetails } from './problem-details.ts'
export { type AuthState, protect, type Guard } from './protect.ts'
export { requireAuthorizationDetails } from './require-authorization-details.ts'
export { requireBearer } from './require-bearer.ts'
export { requireScope } from './require-scope.ts'
export { requireStepUp } from './require-step-up.ts'
export type { AccessTokenAuth, Auth, Gate, GateRequest, Refusal, RefusalCode } from '@jeton/gate'
export { RefusalError } from '@jeton/gate'
export { createDenyList } from '@jeton/require-bearer'
export type {
  ClaimsSchema,
  DenyList,
  IssuerEntry,
  IssuerResolver,
  RequireBearerOptions,
  RevocableToken
} from '@jeton/require-bearer'
