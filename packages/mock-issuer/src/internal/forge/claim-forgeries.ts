import type { IssuerContext } from '../context.ts'
import { draftAccessToken } from '../tokens/draft-access-token.ts'
import { signDraft } from '../tokens/draft.ts'
import type { ClaimForgery } from './forge-name.ts'
import type { Forgery } from './forgery.ts'

/** Signed with the true key: one claim is wrong, whatever the caller asked for. */
export const claimForgeries: Readonly<Record<ClaimForgery, Forgery>> = {
  expired: withClaims('exp is one hour in the past', 'RFC 7519 section 4.1.4', context => ({
    iat: seconds(context) - 7200,
    exp: seconds(context) - 3600
  })),
  notYetValid: withClaims('nbf is one hour in the future', 'RFC 7519 section 4.1.5', context => ({
    nbf: seconds(context) + 3600,
    exp: seconds(context) + 7200
  })),
  wrongAudience: withClaims('aud names another API', 'RFC 7519 section 4.1.3', () => ({
    aud: 'https://another-api.test'
  })),
  wrongIssuer: withClaims('iss names another issuer', 'RFC 7519 section 4.1.1', () => ({
    iss: 'https://another-issuer.test'
  })),
  missingClaim: withClaims('exp is missing', 'RFC 9068 section 2.2', () => ({ exp: undefined })),
  illTypedSubject: withClaims('sub is a number', 'RFC 7519 section 4.1.2', () => ({ sub: 1 })),
  illTypedExpiry: withClaims('exp is a text', 'RFC 7519 section 4.1.4', context => ({
    exp: String(seconds(context) + 3600)
  }))
}

function withClaims(
  breaks: string,
  section: string,
  wrong: (context: IssuerContext) => Record<string, unknown>
): Forgery {
  return {
    breaks,
    section,
    make: async (context, claims) => {
      const draft = await draftAccessToken(context, claims)
      return signDraft({ ...draft, claims: { ...draft.claims, ...wrong(context) } })
    }
  }
}

function seconds({ clock }: IssuerContext): number {
  return Math.floor(clock.now() / 1000)
}
