import type { DpopNonceForgery } from './dpop-forge-name.ts'
import { type DpopForgeSubject, type DpopForgery, changedProof } from './dpop-forgery.ts'

/** The proof does not have the nonce the server asked for. */
export const nonceForgeries: Readonly<Record<DpopNonceForgery, DpopForgery>> = {
  missingNonce: nonce('the nonce is missing', () => undefined),
  wrongNonce: nonce('the nonce is not one the server gave', () => 'another-nonce'),
  listedNonce: nonce('the nonce is a list', subject => [subject.nonce])
}

function nonce(breaks: string, wrong: (subject: DpopForgeSubject) => unknown): DpopForgery {
  const forgery = changedProof(breaks, 'RFC 9449 section 9', subject => ({
    claims: { nonce: wrong(subject) }
  }))
  return { ...forgery, error: 'use_dpop_nonce' }
}
