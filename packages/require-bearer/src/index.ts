export type { KeyInput, SignatureAlgorithm } from '@jeton/issuer-keys'
export { createDenyList, type DenyList, type Revocation } from './create-deny-list.ts'
export { requireBearer } from './require-bearer.ts'
export type {
  ClaimsSchema,
  IssuerEntry,
  IssuerResolver,
  RequireBearerOptions,
  RevocableToken,
  SchemaResult
} from './require-bearer-options.ts'
