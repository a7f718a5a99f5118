/** Where clients register themselves. */
export function registrationPath(issuerPath: string): string {
  return `${issuerPath}/register`
}
