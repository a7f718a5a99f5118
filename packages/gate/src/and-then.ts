import { isPromise } from './internal/is-promise.ts'

/**
 * Continues with a value that may be there already or may be promised: at once in the first case, so that a gate which
 * can answer synchronously creates no promise.
 *
 * @param value the value, or a promise of it
 * @param next what to do with the value
 * @param otherwise what to do when the promise rejects; without it the rejection is passed on
 * @returns what `next` returned, or a promise of it
 */
export function andThen<T, R>(
  value: T | Promise<T>,
  next: (value: T) => R | Promise<R>,
  otherwise?: () => R
): R | Promise<R> {
  return isPromise(value) ? value.then(next, otherwise) : next(value)
}
