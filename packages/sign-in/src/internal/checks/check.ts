import type { JsonObject } from '@jeton/gate'
import type { Classification } from '@jeton/id-token-guard'
import type { Fault, IdTokenFaultCode, LogoutFaultCode } from '../../decisions.ts'
import type { IdTokenSettings, LogoutTokenSettings, TokenSettings } from '../settings.ts'

/** A token on its way through the checks: its text passed the strict reading. */
export interface TokenUnderCheck {
  readonly header: JsonObject
  readonly claims: JsonObject
  readonly classification: Classification
}

/** Judges one property of a token; `undefined` means that this check has nothing against it. */
export type Check<Settings extends TokenSettings, Code extends string> = (
  token: TokenUnderCheck,
  settings: Settings
) => Fault<Code> | undefined

/** A check for either kind of token. */
export type CommonCheck = Check<TokenSettings, IdTokenFaultCode & LogoutFaultCode>

export type IdTokenCheck = Check<IdTokenSettings, IdTokenFaultCode>

export type LogoutCheck = Check<LogoutTokenSettings, LogoutFaultCode>
