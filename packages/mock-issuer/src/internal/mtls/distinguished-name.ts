/** The name of a certificate whose common name is that text (RFC 4514 section 2.4). */
export function distinguishedName(commonName: string): string {
  return `CN=${commonName.replaceAll(/[",+;<>\\=#]|^ | $/g, String.raw`\$&`)}`
}
