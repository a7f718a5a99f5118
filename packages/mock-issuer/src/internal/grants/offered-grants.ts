import type { Settings } from '../settings.ts'
import type { Grant } from './grant.ts'
import { jwtBearerGrantType } from './jwt-bearer/grant-type.ts'
import { grants } from './table.ts'

/** Grants that need an option of the issuer. */
const conditions: ReadonlyMap<string, (settings: Settings) => boolean> = new Map([
  [jwtBearerGrantType, settings => settings.trustedIssuers.length > 0],
  ['password', settings => settings.legacy !== undefined]
])

/** The grants the issuer offers as it is set. */
export function offeredGrants(settings: Settings): ReadonlyMap<string, Grant> {
  return new Map([...grants].filter(([name]) => conditions.get(name)?.(settings) ?? true))
}
