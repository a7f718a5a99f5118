import { type RequestWait, matchesFilter } from './request-filter.ts'
import type { RequestRecord } from './request-record.ts'

/** Those who wait for a request. */
export interface Waiters {
  readonly wait: (wait: RequestWait) => Promise<RequestRecord>
  tell(record: RequestRecord): void
  clear(): void
}

export function createWaiters(): Waiters {
  const waiting = new Set<(record: RequestRecord) => void>()
  return {
    wait: async ({ signal, ...filter }) => {
      signal?.throwIfAborted()
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          waiting.delete(hear)
          reject(signal?.reason as Error)
        }
        const hear = (record: RequestRecord): void => {
          if (!matchesFilter(filter, record)) return
          waiting.delete(hear)
          signal?.removeEventListener('abort', leave)
          resolve(record)
        }
        waiting.add(hear)
        signal?.addEventListener('abort', leave, { once: true })
      })
    },
    tell: record => {
      for (const hear of waiting) hear(record)
    },
    clear: () => waiting.clear()
  }
}
