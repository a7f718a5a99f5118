/** Sends the requests the issuer makes itself. */
export type OutgoingFetch = (url: string, init: RequestInit) => Promise<Response>
