export { requireBearer } from './require-bearer.ts'
export type { KeyInput, RequireBearerOptions, SignatureAlgorithm } from './require-bearer-options.ts'
