/** The little the tests use of packages that have no types of their own. */

declare module 'express-session' {
  import type { RequestHandler } from 'express'

  function session(options: { secret: string; resave: boolean; saveUninitialized: boolean }): RequestHandler
  export = session
}

declare module 'passport' {
  import type { RequestHandler } from 'express'

  type Done = (error: unknown, value?: unknown) => void
  export interface Authenticator {
    use(strategy: object): this
    initialize(): RequestHandler
    session(): RequestHandler
    authenticate(
      name: string,
      options?: { successRedirect?: string; failureRedirect?: string }
    ): RequestHandler
    serializeUser(serialize: (user: unknown, done: Done) => void): void
    deserializeUser(deserialize: (user: unknown, done: Done) => void): void
  }
  export const Passport: new () => Authenticator
}

declare module 'passport-openidconnect' {
  export interface Profile {
    readonly id: string
    readonly displayName?: string
    readonly emails?: readonly { readonly value: string }[]
  }
  type Done = (error: unknown, user?: object) => void
  type Verify = (issuer: string, profile: Profile, context: object, idToken: string, done: Done) => void

  export const Strategy: new (options: Readonly<Record<string, unknown>>, verify: Verify) => object
}

declare module 'simple-oauth2' {
  export interface AccessToken {
    readonly token: Readonly<Record<string, unknown>>
    expired(): boolean
    refresh(): Promise<AccessToken>
    revoke(type: 'access_token' | 'refresh_token'): Promise<void>
  }
  interface Options {
    readonly client: { readonly id: string; readonly secret: string }
    readonly auth: { readonly tokenHost: string }
  }
  type Parameters = Readonly<Record<string, string>>

  export class ClientCredentials {
    constructor(options: Options)
    getToken(parameters: Parameters): Promise<AccessToken>
  }
  export class AuthorizationCode {
    constructor(options: Options)
    authorizeURL(parameters: Parameters): string
    getToken(parameters: Parameters): Promise<AccessToken>
  }
}
