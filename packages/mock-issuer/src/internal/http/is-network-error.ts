/** Whether `issuer.fetch` failed as `fetch` does when a server cannot be reached. */
export function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError && error.message.startsWith('fetch failed')
}
