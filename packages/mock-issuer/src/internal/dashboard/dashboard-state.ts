import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readCookie, writeCookie } from '../interaction/cookies.ts'
import { type FormKeys, createFormKeys } from '../pages/form-keys.ts'
import { createStore } from '../state/store.ts'
import type { DashboardSettings } from './dashboard-settings.ts'

const cookie = 'mock_issuer_dashboard'

/** Browsers that brought the key, and the forms they were given. It outlives `reset`. */
export interface DashboardState {
  readonly formKeys: FormKeys
  /** Whether the key is right. */
  isKey(candidate: string): boolean
  /** The browser, if it brought the key before. */
  browser(request: Request): string | undefined
  /** Lets a browser in and returns its `Set-Cookie` value. */
  letIn(request: Request): string
}

export function createDashboardState({ mode, key }: DashboardSettings): DashboardState {
  const browsers = createStore<{ id: string; expiresAt: number }>(() => 0, { capacity: 100 })
  return {
    formKeys: createFormKeys(),
    isKey: candidate => mode === 'control' && timingSafeEqual(digest(candidate), digest(key)),
    browser: request => browsers.get(readCookie(cookie, request) ?? '')?.id,
    letIn: request => {
      const id = randomBytes(24).toString('base64url')
      browsers.add({ id, expiresAt: Number.POSITIVE_INFINITY })
      return writeCookie(cookie, request, id)
    }
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
