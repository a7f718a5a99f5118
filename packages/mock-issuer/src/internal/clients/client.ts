import type { SigningAlgorithm } from '../algorithms.ts'
import type { TlsIdentity } from '../mtls/tls-identity.ts'
import type { ProtocolClient } from './protocol-client.ts'
import type { AccessTokenFormat, TokenEndpointAuthMethod } from './client-options.ts'

/** One registered client, or one that is let in because the issuer is not strict. */
export interface Client extends ProtocolClient {
  readonly id: string
  readonly name: string
  readonly secret: string | undefined
  /** `any`: an unregistered client of an issuer that is not strict. */
  readonly authMethod: TokenEndpointAuthMethod | 'any'
  /** `any`: the issuer is not strict. */
  readonly redirectUris: readonly string[] | 'any'
  readonly postLogoutRedirectUris: readonly string[] | 'any'
  readonly interaction: 'auto' | 'page'
  readonly grantTypes: readonly string[] | undefined
  readonly responseTypes: readonly string[] | undefined
  readonly scopes: readonly string[] | undefined
  readonly requirePkce: boolean
  readonly accessTokenFormat: AccessTokenFormat
  readonly idTokenAlgorithm: SigningAlgorithm
  readonly userinfoAlgorithm: SigningAlgorithm | undefined
  readonly defaultMaxAge: number | undefined
  readonly requireAuthTime: boolean
  readonly resources: readonly string[] | undefined
  readonly dpopBound: boolean
  readonly certificateBound: boolean
  readonly tls: TlsIdentity
}
