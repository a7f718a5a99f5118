import { checkMembers } from './check-members.ts'

/** Options of the legacy flows. Any other member is refused. */
export interface LegacyOptions {
  /** The passwords of users, by `sub`. Default: every password is right. */
  passwords?: Readonly<Record<string, string>>
}

export interface LegacySettings {
  readonly passwords: ReadonlyMap<string, string> | 'any'
}

export function readLegacy(legacy: boolean | LegacyOptions): LegacySettings | undefined {
  if (legacy === false) return undefined
  if (legacy === true) return { passwords: 'any' }
  if (typeof legacy !== 'object' || legacy === null)
    throw new TypeError('legacy must be true, false or an object')
  checkMembers('legacy', legacy, ['passwords'])
  return { passwords: legacy.passwords ? new Map(Object.entries(legacy.passwords)) : 'any' }
}
