import { base64url } from 'jose'
import { draftAccessToken } from '../tokens/draft-access-token.ts'
import { signDraft } from '../tokens/draft.ts'
import type { TokenHeader } from '../tokens/mint-options.ts'
import type { HeaderForgery } from './forge-name.ts'
import type { Forgery } from './forgery.ts'

/** True claims under a header that no verifier may accept. All but `algNone` carry a true signature. */
export const headerForgeries: Readonly<Record<HeaderForgery, Forgery>> = {
  algNone: {
    breaks: 'alg is none and there is no signature',
    section: 'RFC 8725 section 3.2',
    make: async (context, claims) => {
      const draft = await draftAccessToken(context, claims)
      const header = { ...draft.header, alg: 'none' }
      return `${encode(header)}.${encode(draft.claims)}.`
    }
  },
  wrongType: withHeader('typ is that of a logout token', 'RFC 9068 section 4', { typ: 'logout+jwt' }),
  wrongTypeDpop: withHeader('typ is that of a DPoP proof', 'RFC 9068 section 4', { typ: 'dpop+jwt' }),
  criticalHeader: withHeader('crit names an extension nobody knows', 'RFC 7515 section 4.1.11', {
    crit: ['urn:example:unknown'],
    'urn:example:unknown': true
  })
}

function withHeader(breaks: string, section: string, header: TokenHeader): Forgery {
  const make: Forgery['make'] = async (context, claims) =>
    signDraft(await draftAccessToken(context, claims, { header }))
  return { breaks, section, make }
}

function encode(value: object): string {
  return base64url.encode(JSON.stringify(value))
}
