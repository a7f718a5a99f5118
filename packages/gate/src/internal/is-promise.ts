/** By shape, not `instanceof`: a promise of another realm (a test runner's sandbox) is one too. */
export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
