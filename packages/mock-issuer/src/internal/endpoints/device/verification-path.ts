/** Where users enter the code of a device. */
export function verificationPath(issuerPath: string): string {
  return `${issuerPath}/device`
}
