import { CompactSign, exportSPKI } from 'jose'
import { protectedHeader } from '../../tokens/protected-header.ts'
import { type ClientAssertionOptions, draftClientAssertion } from '../draft-client-assertion.ts'
import { nowInSeconds } from '../seconds.ts'
import { type DraftChange, changedClaims, changedHeader, signedByStranger, unsigned } from './draft-change.ts'
import type { TokenForgery } from './token-forge.ts'

/** Names every bad client assertion `forge.clientAssertion` can make. */
export type ClientAssertionForgeName =
  | 'audienceTokenEndpoint'
  | 'severalAudiences'
  | 'wrongAudience'
  | 'missingAudience'
  | 'issuerNotSubject'
  | 'otherClient'
  | 'missingExpiry'
  | 'expired'
  | 'notYetValid'
  | 'missingId'
  | 'wrongKey'
  | 'unknownKid'
  | 'wrongType'
  | 'algNone'
  | 'hmacConfusion'

type Catalogue = Readonly<Record<ClientAssertionForgeName, TokenForgery<ClientAssertionOptions>>>

const bis = 'draft-ietf-oauth-rfc7523bis'

export const clientAssertionForgeries: Catalogue = {
  audienceTokenEndpoint: forgery(
    'aud is the token endpoint',
    bis,
    changedClaims(({ address }) => ({ aud: address.at(`${address.path}/token`) }))
  ),
  severalAudiences: forgery(
    'aud names the issuer and another',
    bis,
    changedClaims(({ address }) => ({ aud: [address.url(), 'https://another-issuer.test'] }))
  ),
  wrongAudience: forgery('aud names another issuer', bis, claims({ aud: 'https://another-issuer.test' })),
  missingAudience: forgery('aud is missing', 'RFC 7523 section 3', claims({ aud: undefined })),
  issuerNotSubject: forgery('iss is not sub', 'RFC 7523 section 3', claims({ iss: 'another-client' })),
  otherClient: forgery(
    'iss and sub name another client',
    'RFC 7523 section 3',
    claims({ iss: 'another-client', sub: 'another-client' })
  ),
  missingExpiry: forgery('exp is missing', 'RFC 7523 section 3', claims({ exp: undefined })),
  expired: forgery(
    'exp is one hour in the past',
    'RFC 7523 section 3',
    changedClaims(context => ({ iat: nowInSeconds(context) - 3660, exp: nowInSeconds(context) - 3600 }))
  ),
  notYetValid: forgery(
    'nbf is one hour in the future',
    'RFC 7523 section 3',
    changedClaims(context => ({ nbf: nowInSeconds(context) + 3600, exp: nowInSeconds(context) + 3660 }))
  ),
  missingId: forgery('jti is missing', 'OpenID Connect Core 1.0 section 9', claims({ jti: undefined })),
  wrongKey: forgery(
    'the signature is of another key than kid names',
    'RFC 7515 section 5.2',
    signedByStranger
  ),
  unknownKid: forgery(
    'kid is not a key of the client',
    'RFC 7515 section 4.1.4',
    changedHeader({ kid: 'unknown' })
  ),
  wrongType: forgery('typ is that of an access token', bis, changedHeader({ typ: 'at+jwt' })),
  algNone: forgery('alg is none and there is no signature', 'RFC 8725 section 3.2', unsigned),
  hmacConfusion: {
    breaks: 'HS256 with the PEM text of the public key as the secret',
    section: 'RFC 8725 section 3.1',
    make: async (context, options) => {
      const { key, header, claims: content } = await draftClientAssertion(context, options)
      const encoder = new TextEncoder()
      return new CompactSign(encoder.encode(JSON.stringify(content)))
        .setProtectedHeader(protectedHeader(header, 'HS256'))
        .sign(encoder.encode(await exportSPKI(key.publicKey)))
    }
  }
}

function forgery(breaks: string, section: string, change: DraftChange): TokenForgery<ClientAssertionOptions> {
  return {
    breaks,
    section,
    make: async (context, input) => change(context, await draftClientAssertion(context, input))
  }
}

function claims(wrong: Readonly<Record<string, unknown>>): DraftChange {
  return changedClaims(() => wrong)
}
