/** Changes the signature of a token in its middle, where every character counts. */
export function withBrokenSignature(token: string): string {
  const at = token.lastIndexOf('.') + 20
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
}
