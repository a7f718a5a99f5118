import type { Challenge, GateRequest } from '@jeton/gate'

/** What a 401 asks for where no earlier gate offered anything. */
const unguarded: readonly Challenge[] = [{ scheme: 'Bearer', realm: 'api' }]

/** The challenges that the earlier gates offered, so that an answer stays in the scheme that was used. */
export function challengesOf({ challenges }: GateRequest): readonly Challenge[] {
  return challenges?.length ? challenges : unguarded
}
