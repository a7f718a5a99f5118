import { type MockIssuer, type MockIssuerOptions, createMockIssuer } from '@jeton/mock-issuer'
import { createBrowser } from './browser.ts'

export const callback = 'https://app.test/cb'

type Send = MockIssuer['fetch']

/** An issuer and the fetch that reaches it. */
export interface Delivered extends AsyncDisposable {
  readonly issuer: MockIssuer
  readonly fetch: Send
  /** Follows an authorization URL in a browser, as far as the address that leads back to the client. */
  authorize(url: URL | string): Promise<URL>
  /** Opens a page of the issuer and goes through with what it asks. */
  goThrough(url: URL | string): Promise<string>
}

/** The two ways clients reach the issuer. */
export const deliveries = ['over HTTP', 'in process'] as const
export type Delivery = (typeof deliveries)[number]

export async function deliver(delivery: Delivery, options: MockIssuerOptions): Promise<Delivered> {
  const issuer = await createMockIssuer(options)
  if (delivery === 'over HTTP') await issuer.listen()
  const send: Send = delivery === 'over HTTP' ? fetch : issuer.fetch
  return {
    issuer,
    fetch: send,
    authorize: url => leave(send, issuer, url),
    goThrough: async url => (await createBrowser({ fetch: send }).open(url)).text,
    [Symbol.asyncDispose]: () => issuer.close()
  }
}

async function leave(send: Send, issuer: MockIssuer, url: URL | string): Promise<URL> {
  const { origin } = new URL(issuer.url)
  const browser = createBrowser({ fetch: send, stays: ({ origin: next }) => next === origin })
  const { next, status, text } = await browser.open(url)
  if (!next) throw new Error(`the browser stays at the issuer: ${status} ${text}`)
  return next.url
}
