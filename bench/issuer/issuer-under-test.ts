import type { JsonWebKey } from 'node:crypto'

/** The API the token is for. */
export const audience = 'https://api.example'

/** A token, and the key set that its issuer publishes, fetched as an API would fetch it. */
export interface FirstToken {
  readonly token: string
  readonly keySet: { readonly keys: readonly JsonWebKey[] }
}

/** Imports a library and returns what is done with it: create the issuer, mint a token, fetch the key set. */
export type LoadIssuer = () => Promise<() => Promise<FirstToken>>

/** Fetches a key set. */
export async function keySetAt(
  url: string,
  fetcher: (url: string) => Promise<Response> = fetch
): Promise<FirstToken['keySet']> {
  const response = await fetcher(url)
  return (await response.json()) as FirstToken['keySet']
}
