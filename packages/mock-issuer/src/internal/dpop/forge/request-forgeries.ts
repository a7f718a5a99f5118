import { decodeJwt } from 'jose'
import { signDraft } from '../../tokens/draft.ts'
import { mintAccessToken } from '../../tokens/mint-access-token.ts'
import { dpopHeaders } from '../dpop-headers.ts'
import type { DpopRequestForgery } from './dpop-forge-name.ts'
import { type DpopForgeSubject, type DpopForgery, badProof, checks, draft } from './dpop-forgery.ts'

/** The proof is good, or would be: it comes twice, not at all, with a wrong token or under a wrong scheme. */
export const requestForgeries: Readonly<Record<DpopRequestForgery, DpopForgery>> = {
  missingProof: {
    breaks: 'there is no proof',
    section: 'RFC 9449 section 7.1',
    error: 'invalid_dpop_proof',
    make: async ({ accessToken }) => ({ headers: { authorization: `DPoP ${accessToken}` } })
  },
  twoProofs: badProof(
    'there are two proofs, joined as two header fields are',
    checks,
    async subject => `${await good(subject)}, ${await good(subject)}`
  ),
  bearerScheme: {
    breaks: 'a bound token is sent as a bearer token',
    section: 'RFC 9449 section 7.2',
    error: 'invalid_token',
    make: async ({ accessToken }) => ({ headers: { authorization: `Bearer ${accessToken}` } })
  },
  unboundToken: {
    breaks: 'the token is not bound to a key',
    section: 'RFC 9449 section 7.1',
    error: 'invalid_token',
    make: withUnboundToken
  },
  reusedProof: {
    breaks: 'the proof was used before',
    section: 'RFC 9449 section 11.1',
    error: 'invalid_dpop_proof',
    make: async subject => {
      const headers = dpopHeaders(subject.accessToken, await good(subject))
      return { headers, first: headers }
    }
  },
  reusedJti: {
    breaks: 'another proof with the same jti was used before',
    section: 'RFC 9449 section 11.1',
    error: 'invalid_dpop_proof',
    make: async subject => {
      const { key, header, claims } = draft(subject)
      const earlier = { key, header, claims: { ...claims, iat: Number(claims['iat']) - 1 } }
      const [first, second] = await Promise.all([signDraft(earlier), signDraft({ key, header, claims })])
      const { accessToken } = subject
      return { headers: dpopHeaders(accessToken, second), first: dpopHeaders(accessToken, first) }
    }
  },
  accessTokenAsProof: badProof(
    'the access token stands in for the proof',
    checks,
    ({ accessToken }) => accessToken
  )
}

function good(subject: DpopForgeSubject): Promise<string> {
  return signDraft(draft(subject))
}

async function withUnboundToken(subject: DpopForgeSubject): ReturnType<DpopForgery['make']> {
  const claims = { ...readClaims(subject.accessToken), cnf: undefined }
  const accessToken = await mintAccessToken(subject.context, claims)
  return { headers: dpopHeaders(accessToken, await good({ ...subject, accessToken })) }
}

/** An opaque token says nothing: its replacement has the default claims. */
function readClaims(accessToken: string): Record<string, unknown> {
  return accessToken.split('.').length === 3 ? decodeJwt(accessToken) : {}
}
