import { classifyParsedToken, parseToken } from '@jeton/id-token-guard'
import { compactVerify, type CryptoKey, errors } from 'jose'
import { checksAfterSignature, checksBeforeSignature } from './checks/check-table.ts'
import type { Check } from './checks/check.ts'
import type { Fault } from './fault.ts'
import { isFault } from './keys/key-source.ts'
import type { Settings, TrustedIssuer } from './settings.ts'
import type { TokenUnderCheck } from './token.ts'

/** A token that passed every check, with the issuer that vouches for it. */
export interface VerifiedToken {
  readonly token: TokenUnderCheck
  readonly trusted: TrustedIssuer
}

/** Takes a bearer token through strict reading, the cheap checks, the signature and the claims, in this order. */
export async function verifyToken(text: string, settings: Settings): Promise<VerifiedToken | Fault> {
  const token = read(text, settings)
  if ('code' in token) return token
  const { trusted } = token
  const fault = firstFault(checksBeforeSignature, token, settings)
  if (fault) return fault
  if (trusted === undefined) throw new Error('checkIssuer lets no token without a trusted issuer pass')
  return (
    (await verifySignature(token, trusted)) ??
    firstFault(checksAfterSignature, token, settings) ?? { token, trusted }
  )
}

function read(text: string, settings: Settings): TokenUnderCheck | Fault {
  const parsed = parseToken(text)
  if (!parsed.ok) {
    return parsed.fault === 'encrypted'
      ? { code: 'token_encrypted', detail: 'the token is a JWE' }
      : { code: 'token_malformed', detail: `the token text is refused: ${parsed.fault}` }
  }
  const { header, claims } = parsed
  const trusted = trustedIssuerOf(claims.iss, settings)
  return { text, header, claims, trusted, classification: classifyParsedToken(parsed, trusted?.preset.name) }
}

/** RFC 7519 section 4.1.1. A preset may say that its vendor leaves `iss` out, which one issuer alone can allow. */
function trustedIssuerOf(issuer: unknown, { issuers }: Settings): TrustedIssuer | undefined {
  if (typeof issuer === 'string') return issuers.get(issuer)
  const [only] = issuers.values()
  return issuer === undefined && issuers.size === 1 && only?.preset.mayLackIssuer ? only : undefined
}

function firstFault(checks: readonly Check[], token: TokenUnderCheck, settings: Settings): Fault | undefined {
  for (const check of checks) {
    const fault = check(token, settings)
    if (fault) return fault
  }
  return undefined
}

async function verifySignature(token: TokenUnderCheck, trusted: TrustedIssuer): Promise<Fault | undefined> {
  const { alg, kid } = token.header
  if (typeof alg !== 'string') throw new Error('checkAlgorithm lets no token without alg pass')
  const key = await trusted.keys.find({ alg, ...(typeof kid === 'string' && { kid }) })
  return isFault(key) ? key : signatureFault(token.text, key, alg)
}

async function signatureFault(text: string, key: CryptoKey, alg: string): Promise<Fault | undefined> {
  try {
    await compactVerify(text, key, { algorithms: [alg] })
    return undefined
  } catch (error) {
    const failed = error instanceof errors.JWSSignatureVerificationFailed
    return {
      code: 'signature_invalid',
      detail: failed ? 'the signature does not fit' : 'the key cannot verify it'
    }
  }
}
