export { allOf } from './all-of.ts'
export { andThen } from './and-then.ts'
export { anyOf } from './any-of.ts'
export type {
  AccessTokenAuth,
  AnyAuth,
  ApiKeyAuth,
  Auth,
  AuthFields,
  OpaqueTokenAuth,
  PersonalAccessTokenAuth
} from './auth.ts'
export type { Challenge, ChallengeError } from './challenge.ts'
export { checkOptions } from './check-options.ts'
export type { Abstain, Decision, Grant, Refuse } from './decision.ts'
export { fetchRequest } from './fetch-request.ts'
export type { CredentialGate, Gate } from './gate.ts'
export { gateOf, type GateOrGuard } from './gate-of.ts'
export type { FormFields, GateRequest } from './gate-request.ts'
export { isScopeToken } from './is-scope-token.ts'
export type { JsonObject, JsonValue } from './json.ts'
export { numericDate } from './numeric-date.ts'
export { optional } from './optional.ts'
export { problemDocument, type ProblemDocument } from './problem-document.ts'
export { type DecisionEvent, publishDecision } from './publish-decision.ts'
export { readAuthorization } from './read-authorization.ts'
export { readCredential, type CredentialReading } from './read-credential.ts'
export { readForm } from './read-form.ts'
export { readQuery } from './read-query.ts'
export type { RefusalCode } from './refusal-codes.ts'
export { RefusalError } from './refusal-error.ts'
export { refusalHeaders } from './refusal-headers.ts'
export { refusalOf } from './refusal-of.ts'
export { refusalResponse } from './refusal-response.ts'
export type { Refusal } from './refusal.ts'
export { refuse, type RefuseOptions } from './refuse.ts'
export { whenAll } from './when-all.ts'
export { writeChallenge } from './write-challenge.ts'
