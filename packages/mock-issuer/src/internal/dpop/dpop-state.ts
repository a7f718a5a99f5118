import { type RandomSource, createRandom } from '../random.ts'
import { type StateRecord, createStore } from '../state/store.ts'
import { type Nonces, createNonces } from './nonces.ts'

/** What an issuer remembers of DPoP proofs. */
export interface DpopState {
  readonly nonces: Nonces
  /** Remembers a proof; returns false if it is remembered already. */
  firstUse(proofId: string, expiresAt: number): boolean
  clear(): void
}

export function createDpopState(now: () => number, random: RandomSource): DpopState {
  const nonces = createNonces(now, createRandom(random))
  const used = createStore<StateRecord>(now)
  return {
    nonces,
    firstUse: (id, expiresAt) => {
      if (used.get(id)) return false
      used.add({ id, expiresAt })
      return true
    },
    clear: () => {
      nonces.clear()
      used.clear()
    }
  }
}
