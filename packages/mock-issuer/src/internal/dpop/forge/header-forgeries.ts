import { type JWK, exportJWK } from 'jose'
import { signDraft } from '../../tokens/draft.ts'
import type { TokenHeader } from '../../tokens/mint-options.ts'
import type { DpopHeaderForgery } from './dpop-forge-name.ts'
import { type DpopForgery, badProof, changedProof, checks, draft } from './dpop-forgery.ts'

/** One header member of the proof is wrong. */
export const headerForgeries: Readonly<Record<DpopHeaderForgery, DpopForgery>> = {
  wrongType: header('typ is JWT', checks, { typ: 'JWT' }),
  missingType: header('typ is missing', checks, { typ: undefined }),
  missingKey: header('jwk is missing', checks, { jwk: undefined }),
  keyIdOnly: header('there is a kid in place of jwk', checks, { jwk: undefined, kid: 'key-1' }),
  privateKey: badProof('jwk holds the private key', checks, async subject => {
    const jwk = await exportJWK(subject.key.privateKey)
    return signDraft(draft(subject, { header: { jwk } }))
  }),
  invalidKey: changedProof('jwk is not a key of its type', checks, ({ key }) => ({
    header: { jwk: spoilt(key.publicJwk) }
  })),
  criticalHeader: header('crit names an extension nobody knows', 'RFC 7515 section 4.1.11', {
    crit: ['urn:example:unknown'],
    'urn:example:unknown': true
  })
}

function header(breaks: string, section: string, wrong: TokenHeader): DpopForgery {
  return changedProof(breaks, section, () => ({ header: wrong }))
}

/** A point off its curve, a point of the wrong length, or no modulus at all. */
function spoilt({ kty, ...members }: Readonly<JWK>): Record<string, unknown> {
  if (kty === 'EC') return { kty, ...members, y: members.x }
  return kty === 'OKP' ? { kty, ...members, x: 'AA' } : { kty, ...members, n: 'AA' }
}
