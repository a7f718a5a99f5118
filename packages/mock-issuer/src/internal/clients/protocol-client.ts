import { checkAlgorithm } from '../algorithms.ts'
import { asymmetricAlgorithms } from '../jwt/asymmetric-algorithms.ts'
import { isKeySet } from '../remote/key-set.ts'
import type { ProtocolClientOptions } from './protocol-client-options.ts'

/** The part of a client the flows besides the code flow read. */
export interface ProtocolClient {
  readonly protocol: Readonly<ProtocolClientOptions>
}

type Check<Value> = (option: string, value: Value) => unknown

type Checks = {
  readonly [Name in keyof ProtocolClientOptions]-?: Check<NonNullable<ProtocolClientOptions[Name]>>
}

/** One row per option; each throws a TypeError for a wrong value. */
const checks: Checks = {
  jwks: (option, value) => rule(isKeySet(value), `${option} must be a key set`),
  jwksUri: checkAddress,
  tokenEndpointAuthSigningAlg: checkAsymmetric,
  requestObjectSigningAlg: checkAsymmetric,
  requireSignedRequestObject: checkBoolean,
  requirePushedAuthorizationRequests: checkBoolean,
  requestUris: checkTexts,
  authorizationSignedResponseAlg: checkAlgorithm,
  introspectionSignedResponseAlg: checkAlgorithm,
  authorizationDetailsTypes: checkTexts,
  backchannelLogoutUri: checkAddress,
  backchannelLogoutSessionRequired: checkBoolean
}

export const protocolClientMembers: Readonly<Record<keyof ProtocolClientOptions, true>> = {
  jwks: true,
  jwksUri: true,
  tokenEndpointAuthSigningAlg: true,
  requestObjectSigningAlg: true,
  requireSignedRequestObject: true,
  requirePushedAuthorizationRequests: true,
  requestUris: true,
  authorizationSignedResponseAlg: true,
  introspectionSignedResponseAlg: true,
  authorizationDetailsTypes: true,
  backchannelLogoutUri: true,
  backchannelLogoutSessionRequired: true
}

/** Copies what was given. */
export function readProtocolClient(options: ProtocolClientOptions): ProtocolClient {
  rule(!(options.jwks && options.jwksUri), 'clients: jwks and jwksUri exclude each other')
  const given = Object.entries(checks).flatMap(([name, check]) => {
    const value = options[name as keyof ProtocolClientOptions]
    if (value === undefined) return []
    ;(check as Check<unknown>)(`clients: ${name}`, value)
    return [[name, structuredClone(value)] as const]
  })
  return { protocol: Object.fromEntries(given) }
}

function rule(holds: boolean, message: string): void {
  if (!holds) throw new TypeError(message)
}

function checkAddress(option: string, value: string): void {
  const isAddress = typeof value === 'string' && /^https?:\/\/[^#\s]+$/.test(value) && URL.canParse(value)
  rule(isAddress, `${option} must be an absolute http or https URL without a fragment`)
}

function checkAsymmetric(option: string, value: string): void {
  rule(asymmetricAlgorithms.includes(value), `${option} must be one of ${asymmetricAlgorithms.join(', ')}`)
}

function checkBoolean(option: string, value: boolean): void {
  rule(typeof value === 'boolean', `${option} must be true or false`)
}

function checkTexts(option: string, value: readonly string[]): void {
  const list: unknown = value
  const texts = Array.isArray(list) && list.every(item => typeof item === 'string' && item !== '')
  rule(texts, `${option} must be a list of texts`)
}
