import type { MockIssuer } from '@jeton/mock-issuer'

/** The little of @auth/core the tests use; its own types bring those of browsers to the whole project. */
interface AuthCore {
  readonly Auth: (request: Request, config: AuthConfig) => Promise<Response>
  readonly customFetch: symbol
}

interface Provider {
  readonly id: string
  readonly name: string
  readonly type: 'oidc'
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly checks: readonly ('nonce' | 'pkce' | 'state')[]
  readonly [customFetch: symbol]: MockIssuer['fetch']
}

export interface AuthConfig {
  readonly basePath: string
  readonly trustHost: boolean
  readonly secret: string
  readonly providers: readonly Provider[]
}

export const { Auth, customFetch } = (await import(import.meta.resolve('@auth/core'))) as AuthCore
