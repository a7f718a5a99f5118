export { requireAuthorizationDetails } from './require-authorization-details.ts'
export { requireScope, type ScopeRequirement, type ScopeResolver } from './require-scope.ts'
export { requireStepUp, type StepUpRequirement } from './require-step-up.ts'
