import { isPromise } from './internal/is-promise.ts'

/**
 * Gathers values that may be there already or may be promised: at once where all are there, so that no promise is
 * created.
 *
 * @param values the values, or promises of them
 * @returns the values in the same order, or a promise of them that rejects with the first rejection
 */
export function whenAll<T>(values: readonly (T | Promise<T>)[]): readonly T[] | Promise<readonly T[]> {
  return values.some(isPromise) ? Promise.all(values) : (values as readonly T[])
}
