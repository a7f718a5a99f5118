import type { IssuerContext } from '../context.ts'
import { createDpopClient } from '../dpop/create-dpop-client.ts'
import { createMtlsClient } from '../mtls/create-mtls-client.ts'
import { signDraft } from '../tokens/draft.ts'
import { draftClientAssertion } from './draft-client-assertion.ts'
import { draftIntrospectionToken } from './draft-introspection-token.ts'
import { draftLogoutToken } from './draft-logout-token.ts'
import { draftRequestObject } from './draft-request-object.ts'
import { draftUserinfoToken } from './draft-userinfo-token.ts'
import type { Mint } from './mint.ts'
import { mintRefreshToken } from './mint-refresh-token.ts'

export function createMint(context: IssuerContext): Mint {
  return {
    refreshToken: async options => mintRefreshToken(context, options),
    logoutToken: async (claims, options) => signDraft(await draftLogoutToken(context, claims, options)),
    clientAssertion: async options => signDraft(await draftClientAssertion(context, options)),
    requestObject: async (parameters, options) =>
      signDraft(await draftRequestObject(context, parameters, options)),
    userinfoToken: async (claims, options) => signDraft(await draftUserinfoToken(context, claims, options)),
    introspectionToken: async (answer, options) =>
      signDraft(await draftIntrospectionToken(context, answer, options)),
    dpop: options => createDpopClient(context, options),
    mtls: options => createMtlsClient(context, options)
  }
}
