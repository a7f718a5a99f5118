import type { IssuerContext } from '../../context.ts'
import { signDraft } from '../../tokens/draft.ts'
import type { DpopKey } from '../dpop-key.ts'
import { dpopHeaders } from '../dpop-headers.ts'
import type { DpopHeaders, DpopRequest } from '../dpop-request.ts'
import { type DpopProofOptions, draftProof } from '../draft-proof.ts'

/** The error code a strict server refuses a bad request with (RFC 6750 section 3.1, RFC 9449 section 7.1). */
export type DpopErrorCode = 'invalid_dpop_proof' | 'invalid_token' | 'use_dpop_nonce'

/** The good request a bad one is made of. */
export interface DpopForgeSubject {
  readonly context: IssuerContext
  readonly key: DpopKey
  readonly request: DpopRequest
  readonly accessToken: string
  readonly nonce: string | undefined
}

interface MadeRequest {
  readonly headers: DpopHeaders
  /** What to send first, if the fault shows only on the second request. */
  readonly first?: DpopHeaders
}

/** One way to make a bad request. */
export interface DpopForgery {
  /** What is wrong with the request. */
  readonly breaks: string
  /** The rule it breaks. */
  readonly section: string
  readonly error: DpopErrorCode
  readonly make: (subject: DpopForgeSubject) => Promise<MadeRequest>
}

/** RFC 9449 section 4.3 lists the checks of a proof. */
export const checks = 'RFC 9449 section 4.3'

/** The draft of a good proof, with one thing changed. */
export function draft(
  subject: DpopForgeSubject,
  change: DpopProofOptions = {}
): ReturnType<typeof draftProof> {
  const { context, key, request, accessToken, nonce } = subject
  return draftProof(context, key, request, { accessToken, nonce, ...change })
}

/** A bad request that differs from a good one in its proof alone. */
export function badProof(
  breaks: string,
  section: string,
  proof: (subject: DpopForgeSubject) => string | Promise<string>
): DpopForgery {
  return {
    breaks,
    section,
    error: 'invalid_dpop_proof',
    make: async subject => ({ headers: dpopHeaders(subject.accessToken, await proof(subject)) })
  }
}

/** A bad request whose proof is signed by the true key. */
export function changedProof(
  breaks: string,
  section: string,
  change: (subject: DpopForgeSubject) => DpopProofOptions
): DpopForgery {
  return badProof(breaks, section, subject => signDraft(draft(subject, change(subject))))
}
