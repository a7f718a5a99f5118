import type { Fault } from '../fault.ts'
import type { Settings } from '../settings.ts'
import type { TokenUnderCheck } from '../token.ts'

/** Judges one property of a token; `undefined` means that this check has nothing against it. */
export type Check<Token extends TokenUnderCheck = TokenUnderCheck> = (
  token: Token,
  settings: Settings
) => Fault | undefined
