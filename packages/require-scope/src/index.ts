export { requireScope, type ScopeRequirement, type ScopeResolver } from './require-scope.ts'
