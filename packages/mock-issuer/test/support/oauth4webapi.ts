import type { MockIssuer } from '@jeton/mock-issuer'
import * as oauth from 'oauth4webapi'

/** oauth4webapi inside the process: the metadata of the issuer, and its fetch. */
export async function discover(issuer: MockIssuer): Promise<{
  readonly server: oauth.AuthorizationServer
  readonly options: { readonly [oauth.customFetch]: MockIssuer['fetch'] }
}> {
  const options = { [oauth.customFetch]: issuer.fetch }
  const url = new URL(issuer.url)
  const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options))
  return { server, options }
}
