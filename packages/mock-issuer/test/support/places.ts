import { type MockIssuer, type MockIssuerOptions, createMockIssuer } from '@jeton/mock-issuer'

export interface Place extends AsyncDisposable {
  readonly issuer: MockIssuer
  /** Sends a request the way a client at this place would. */
  readonly send: (path: string, init?: RequestInit) => Promise<Response>
}

/** The two places an issuer can be: in the process, and behind a real socket. */
export const places: readonly (readonly [string, (options?: MockIssuerOptions) => Promise<Place>])[] = [
  [
    'in process',
    async options => {
      const issuer = await createMockIssuer(options)
      return place(issuer, issuer.fetch)
    }
  ],
  [
    'over a socket',
    async options => {
      const issuer = await createMockIssuer(options)
      await issuer.listen()
      return place(issuer, fetch)
    }
  ]
]

function place(issuer: MockIssuer, send: (url: string, init?: RequestInit) => Promise<Response>): Place {
  return {
    issuer,
    send: (path, init) => send(issuer.url + path, init),
    [Symbol.asyncDispose]: () => issuer.close()
  }
}
