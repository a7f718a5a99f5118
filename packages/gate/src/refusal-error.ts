import { refusalHeaders } from './refusal-headers.ts'
import type { RefusalCode } from './refusal-codes.ts'
import type { Refusal } from './refusal.ts'

/**
 * Carries a refusal to a framework's own error path, in the shape that the error handlers of Express and Koa read:
 * `status`, `expose`, `headers`.
 *
 * Its `stack` is one line: a refusal is no bug, and a development error page prints the stack. `refusal` (with the
 * private detail) is not enumerable, so that an error written out as JSON shows only the public half.
 */
export class RefusalError extends Error {
  readonly status: number
  readonly statusCode: number
  /** Whether `message` may be shown to the caller: yes below 500. */
  readonly expose: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly code: RefusalCode
  declare readonly refusal: Refusal

  /** @param refusal the refusal to carry */
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.name = 'RefusalError'
    this.stack = `${this.name}: ${refusal.message}`
    this.status = refusal.status
    this.statusCode = refusal.status
    this.expose = refusal.status < 500
    this.headers = refusalHeaders(refusal)
    this.code = refusal.code
    Object.defineProperty(this, 'refusal', { value: refusal, enumerable: false })
  }
}
