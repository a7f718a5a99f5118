/** A request a proof is made for: a Request, or its method and address. */
export type DpopRequest = Request | { readonly method: string; readonly url: string | URL }

/** Header fields of a request, as `fetch`, supertest and `node:http` take them. */
export type DpopHeaders = Readonly<Record<string, string>>

/** The claim `htu`: without query and fragment (RFC 9449 section 4.2). */
export function addressOf({ url }: DpopRequest): string {
  if (!URL.canParse(String(url))) throw new TypeError('url of the request must be absolute')
  const { origin, pathname } = new URL(url)
  return origin + pathname
}
