import { type RequestFilter, type RequestWait, matchesFilter } from './request-filter.ts'
import type { RequestRecord } from './request-record.ts'
import { type Waiters, createWaiters } from './waiters.ts'

export interface RequestLog {
  add(record: RequestRecord): void
  list(filter: RequestFilter): readonly RequestRecord[]
  /** The next record that fits, not one that is there already. */
  next(wait: RequestWait): Promise<RequestRecord>
  /** Why the latest refused request was refused. */
  explain(filter: RequestFilter): string | undefined
  clear(): void
}

/** The oldest records go first, so that a long-lived issuer does not grow without end. */
const capacity = 10_000

export function createRequestLog(waiters: Waiters = createWaiters()): RequestLog {
  let records: RequestRecord[] = []
  const list = (filter: RequestFilter): RequestRecord[] =>
    records.slice(-capacity).filter(record => matchesFilter(filter, record))
  return {
    add: record => {
      records.push(record)
      if (records.length > 2 * capacity) records = records.slice(-capacity)
      waiters.tell(record)
    },
    list,
    next: waiters.wait,
    explain: filter => list(filter).findLast(({ explanation }) => explanation !== undefined)?.explanation,
    clear: () => {
      records = []
      waiters.clear()
    }
  }
}
