/** The little of oidc-provider the comparison uses; the package has no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  export class Provider {
    constructor(issuer: string, configuration: object)
    callback(): RequestListener
  }
  export const errors: { readonly InvalidTarget: new () => Error }
}
