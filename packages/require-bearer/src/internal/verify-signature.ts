import { classifyParsedToken, parseToken } from '@jeton/id-token-guard'
import { compactVerify, type CryptoKey, errors } from 'jose'
import { hash } from 'node:crypto'
import { checksBeforeSignature } from './checks/check-table.ts'
import { firstFault } from './checks/first-fault.ts'
import type { Fault } from './fault.ts'
import { isFault } from './keys/key-source.ts'
import type { Settings, TrustedIssuer } from './settings.ts'
import type { SignedToken, TokenUnderCheck } from './token.ts'

/**
 * Takes the text of a token through strict reading, the checks that cost nothing, and the signature, in this order. The
 * claims are left to be judged, on this request and on every later one.
 */
export async function verifySignature(text: string, settings: Settings): Promise<SignedToken | Fault> {
  const token = read(text, settings)
  if ('code' in token) return token
  const fault = firstFault(checksBeforeSignature, token, settings)
  if (fault) return fault
  const { trusted } = token
  const { alg, kid } = token.header
  if (trusted === undefined || typeof alg !== 'string') {
    throw new Error('checkIssuer and checkAlgorithm let no token without issuer or alg pass')
  }
  const found = await trusted.keys.find({ alg, ...(typeof kid === 'string' && { kid }) })
  if (isFault(found)) return found
  return (await signatureFault(text, found.key, alg)) ?? { ...token, trusted, keyVersion: found.version }
}

function read(text: string, settings: Settings): TokenUnderCheck | Fault {
  const parsed = parseToken(text)
  if (!parsed.ok) {
    return parsed.fault === 'encrypted'
      ? { code: 'token_encrypted', detail: 'the token is a JWE' }
      : { code: 'token_malformed', detail: `the token text is refused: ${parsed.fault}` }
  }
  const { header, claims, signingInput } = parsed
  const trusted = trustedIssuerOf(claims.iss, settings)
  const classification = classifyParsedToken(parsed, trusted?.preset.name)
  return { header, claims, trusted, classification, digest: hash('sha256', signingInput, 'base64') }
}

/** RFC 7519 section 4.1.1. A preset may say that its vendor leaves `iss` out, which one issuer alone can allow. */
function trustedIssuerOf(issuer: unknown, { issuers }: Settings): TrustedIssuer | undefined {
  if (typeof issuer === 'string') return issuers.get(issuer)
  const [only] = issuers.values()
  return issuer === undefined && issuers.size === 1 && only?.preset.mayLackIssuer ? only : undefined
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
