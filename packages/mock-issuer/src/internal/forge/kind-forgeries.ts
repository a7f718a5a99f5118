import type { IssuerContext } from '../context.ts'
import type { AccessTokenClaims } from '../tokens/claims.ts'
import { draftIdToken } from '../tokens/draft-id-token.ts'
import { signDraft } from '../tokens/draft.ts'
import type { KindForgery } from './forge-name.ts'
import type { Forgery } from './forgery.ts'

/** Good tokens of another kind, in the place of an access token. */
export const kindForgeries: Readonly<Record<KindForgery, Forgery>> = {
  idTokenAsAccessToken: {
    breaks: 'an ID token whose audience is the API; signature, issuer, audience and time are right',
    section: 'RFC 9068 section 5',
    make: idTokenForApi
  }
}

/** Signed like an access token, so that only its type and claims give it away. */
async function idTokenForApi(context: IssuerContext, claims: AccessTokenClaims): Promise<string> {
  const { accessTokenAlgorithm, audience } = context.settings
  const authTime = Math.floor(context.clock.now() / 1000)
  const idClaims = { aud: audience, nonce: 'n-1', auth_time: authTime, ...claims }
  const notOfIdTokens = { scope: undefined, client_id: undefined }
  return signDraft(
    await draftIdToken(context, { ...idClaims, ...notOfIdTokens }, { algorithm: accessTokenAlgorithm })
  )
}
