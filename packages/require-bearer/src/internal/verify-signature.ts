import { classifyParsedToken, parseToken } from '@jeton/id-token-guard'
import { verifySignature as verifyWithKeys } from '@jeton/issuer-keys'
import { hash } from 'node:crypto'
import { checksBeforeSignature } from './checks/check-table.ts'
import { firstFault } from './checks/first-fault.ts'
import type { Fault } from './fault.ts'
import type { Settings } from './settings.ts'
import type { SignedToken, TokenUnderCheck } from './token.ts'

/**
 * Takes the text of a token through strict reading, the checks that cost nothing, and the signature, in this order. The
 * claims are left to be judged, on this request and on every later one.
 */
export async function verifySignature(text: string, settings: Settings): Promise<SignedToken | Fault> {
  const token = await read(text, settings)
  if ('code' in token) return token
  const fault = firstFault(checksBeforeSignature, token, settings)
  if (fault) return fault
  const { trusted, header } = token
  if (trusted === undefined) throw new Error('checkIssuer lets no token of another issuer pass')
  const verified = await verifyWithKeys(text, {
    header,
    keys: trusted.keys,
    algorithms: trusted.algorithms
  })
  return 'code' in verified ? verified : { ...token, trusted, keyVersion: verified.version }
}

async function read(text: string, { issuers }: Settings): Promise<TokenUnderCheck | Fault> {
  const parsed = parseToken(text)
  if (!parsed.ok) {
    return parsed.fault === 'encrypted'
      ? { code: 'token_encrypted', detail: 'the token is a JWE' }
      : { code: 'token_malformed', detail: `the token text is refused: ${parsed.fault}` }
  }
  const { header, claims, signingInput } = parsed
  const trusted = await issuers.find(claims.iss)
  if (trusted && 'code' in trusted) return trusted
  const classification = classifyParsedToken(parsed, trusted?.preset.name)
  return { header, claims, trusted, classification, digest: hash('sha256', signingInput, 'base64') }
}
