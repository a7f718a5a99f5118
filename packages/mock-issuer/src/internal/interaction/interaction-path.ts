/** Where the page of an interaction is. A path alone, for the browser may know the issuer by another host. */
export function interactionPath(issuerPath: string, id: string): string {
  return `${issuerPath}/interaction/${id}`
}
