import { randomBytes } from 'node:crypto'
import { createStore } from '../state/store.ts'

/**
 * One-time values of forms: a form without one was not sent by the page. They are random even under a
 * seed, and leave the seeded sequence alone.
 */
export interface FormKeys {
  /** Makes the value for one form of one browser. */
  issue(form: string, browser: string): string
  /** Whether the value is that of the form and the browser, and was not used before. */
  redeem(key: string | undefined, form: string, browser: string): boolean
  clear(): void
}

export function createFormKeys(): FormKeys {
  const keys = createStore<{ id: string; owner: string; expiresAt: number }>(() => 0)
  return {
    issue: (form, browser) => {
      const id = randomBytes(24).toString('base64url')
      return keys.add({ id, owner: ownerOf(form, browser), expiresAt: Number.POSITIVE_INFINITY }).id
    },
    redeem: (key = '', form, browser) => {
      const isRight = keys.get(key)?.owner === ownerOf(form, browser)
      keys.delete(key)
      return isRight
    },
    clear: () => keys.clear()
  }
}

function ownerOf(form: string, browser: string): string {
  return JSON.stringify([form, browser])
}
