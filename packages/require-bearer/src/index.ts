export { createDenyList, type DenyList } from './create-deny-list.ts'
export { requireBearer } from './require-bearer.ts'
export type {
  ClaimsSchema,
  KeyInput,
  RequireBearerOptions,
  RevocableToken,
  SchemaResult,
  SignatureAlgorithm
} from './require-bearer-options.ts'
