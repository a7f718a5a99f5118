import { classifyParsedToken, parseToken } from '@jeton/id-token-guard'
import { verifySignature } from '@jeton/issuer-keys'
import type { CommonFaultCode, Fault } from '../decisions.ts'
import type { Check, TokenUnderCheck } from './checks/check.ts'
import type { TokenSettings } from './settings.ts'

/** The rules for one kind of token. Nothing before the signature makes a request. */
export interface CheckTables<Settings extends TokenSettings, Code extends string> {
  readonly beforeSignature: readonly Check<Settings, Code>[]
  readonly afterSignature: readonly Check<Settings, Code>[]
}

/** Takes the text of a token through strict reading, the first table, the signature and the second table. */
export async function verifyToken<Settings extends TokenSettings, Code extends string>(
  text: string,
  settings: Settings,
  { beforeSignature, afterSignature }: CheckTables<Settings, Code>
): Promise<TokenUnderCheck | Fault<Code | CommonFaultCode>> {
  const token = read(text, settings)
  if ('code' in token) return token
  const fault = firstFault(beforeSignature, token, settings)
  if (fault) return fault
  const { keys, algorithms } = settings
  const verified = await verifySignature(text, { header: token.header, keys, algorithms })
  if ('code' in verified) return verified
  return firstFault(afterSignature, token, settings) ?? token
}

function read(text: string, { preset }: TokenSettings): TokenUnderCheck | Fault<CommonFaultCode> {
  const parsed = parseToken(text)
  if (parsed.ok) {
    const { header, claims } = parsed
    return { header, claims, classification: classifyParsedToken(parsed, preset) }
  }
  return parsed.fault === 'encrypted'
    ? { code: 'token_encrypted', detail: 'the token is a JWE' }
    : { code: 'token_malformed', detail: `the token text is refused: ${parsed.fault}` }
}

function firstFault<Settings extends TokenSettings, Code extends string>(
  checks: readonly Check<Settings, Code>[],
  token: TokenUnderCheck,
  settings: Settings
): Fault<Code> | undefined {
  for (const check of checks) {
    const fault = check(token, settings)
    if (fault) return fault
  }
  return undefined
}
