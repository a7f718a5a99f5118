import { createHash } from 'node:crypto'
import type { AuthorizationCode } from '../state/authorization-code.ts'
import { describeDifference } from './describe-difference.ts'
import type { Explainer, RefusedRequest } from './explainer.ts'

export const authorizationCode: Explainer = refused => {
  const { context, error, exchange, parameter } = refused
  if (error !== 'invalid_grant' || exchange.grantType !== 'authorization_code') return undefined
  const code = context.state.codes.remembered(parameter('code') ?? '')
  if (!code) return 'this issuer did not issue the code, or has forgotten it'
  return reasons.map(reason => reason(refused, code)).find(text => text !== undefined)
}

type Reason = (refused: RefusedRequest, code: AuthorizationCode) => string | undefined

const reasons: readonly Reason[] = [
  ({ client }, { authorization }) =>
    client && client.id !== authorization.clientId
      ? `the code was issued to "${authorization.clientId}", the request is from "${client.id}"`
      : undefined,
  ({ parameter }, { redirectUri }) => redirectReason(parameter('redirect_uri'), redirectUri),
  ({ parameter }, { codeChallenge }) => verifierReason(parameter('code_verifier'), codeChallenge),
  (_, { redeemed }) => (redeemed ? 'the code was redeemed before' : undefined),
  (_, { authorization }) => (authorization.revoked ? 'what the code was issued for was revoked' : undefined),
  ({ context: { clock } }, { expiresAt }) =>
    expiresAt <= clock.now() ? `the code expired ${seconds(clock.now() - expiresAt)} ago` : undefined
]

function redirectReason(sent: string | undefined, expected: string): string | undefined {
  if (sent === undefined) return 'redirect_uri is missing; the authorization request had one'
  const difference = describeDifference(sent, expected)
  return difference && `redirect_uri differs by ${difference} from ${expected} of the authorization request`
}

function verifierReason(verifier: string | undefined, challenge: string | undefined): string | undefined {
  if (challenge === undefined)
    return verifier === undefined
      ? undefined
      : 'code_verifier is given, the authorization request had no challenge'
  if (verifier === undefined) return 'code_verifier is missing; the authorization request had a challenge'
  if (verifier === challenge) return 'code_verifier is the challenge itself'
  return isVerifierOf(verifier, challenge) ? undefined : 'code_verifier does not belong to the code_challenge'
}

function isVerifierOf(verifier: string, challenge: string): boolean {
  return createHash('sha256').update(verifier).digest('base64url') === challenge
}

function seconds(milliseconds: number): string {
  return `${Math.floor(milliseconds / 1000)} seconds`
}
