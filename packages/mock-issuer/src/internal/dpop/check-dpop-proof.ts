import { createHash } from 'node:crypto'
import { type JWK, calculateJwkThumbprint } from 'jose'
import type { IssuerContext } from '../context.ts'
import { type OAuthError, isOAuthError } from '../oauth-error.ts'
import { proofLifetime } from './checks/check-time.ts'
import { proofChecks } from './checks/table.ts'
import type { PresentedProof, ProofExpectation } from './proof.ts'
import { proofError } from './proof-error.ts'
import { readProof } from './read-proof.ts'

/** A proof that keeps every rule. */
export interface ProvenKey {
  readonly kind: 'proven_key'
  /** The thumbprint of the key the sender holds (RFC 7638). */
  readonly jkt: string
}

/** How the proof of a request is judged. */
export interface DpopCheckOptions {
  /** The access token of the request, which the proof has to name in `ath`. */
  readonly accessToken?: string
}

/**
 * Decides on the DPoP proof of a request (RFC 9449 section 4.3). A request without one is not judged:
 * undefined. What the key is allowed to do is left to the caller.
 */
export async function checkDpopProof(
  context: IssuerContext,
  request: Request,
  { accessToken }: DpopCheckOptions = {}
): Promise<ProvenKey | OAuthError | undefined> {
  const text = request.headers.get('dpop')
  if (text === null) return undefined
  const proof = readProof(text)
  if (isOAuthError(proof)) return proof
  const error = await firstError(proof, expectation(context, request, accessToken))
  return error ?? useOnce(context, proof)
}

function expectation(
  { address, clock, dpop, settings }: IssuerContext,
  { method, url }: Request,
  accessToken: string | undefined
): ProofExpectation {
  return {
    method,
    url,
    ownsOrigin: origin => address.owns(origin),
    now: Math.floor(clock.now() / 1000),
    accessToken,
    acceptsNonce: settings.dpopNonce ? nonce => dpop.nonces.accepts(nonce) : undefined
  }
}

async function firstError(
  proof: PresentedProof,
  expected: ProofExpectation
): Promise<OAuthError | undefined> {
  for (const check of proofChecks) {
    // One after the other: an early refusal spares the work of the later ones.
    const error = await check(proof, expected)
    if (error) return error
  }
  return undefined
}

/** RFC 9449 section 11.1: by hash, so that a long `jti` takes no more room, and by key and address. */
async function useOnce(
  { dpop }: IssuerContext,
  { header, claims }: PresentedProof
): Promise<ProvenKey | OAuthError> {
  const jkt = await calculateJwkThumbprint(header['jwk'] as JWK)
  const identity = JSON.stringify([jkt, claims['htu'], claims['jti']])
  const id = createHash('sha256').update(identity).digest('base64url')
  const expiresAt = (Number(claims['iat']) + proofLifetime + 1) * 1000
  return dpop.firstUse(id, expiresAt) ? { kind: 'proven_key', jkt } : proofError('it was used before')
}
