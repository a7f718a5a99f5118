const mark = Symbol('connection reset')

/** A network error that a listener shows as a TCP reset. */
export function connectionReset(): Response {
  return Object.assign(Response.error(), { [mark]: true })
}

export function isConnectionReset(response: Response): boolean {
  return mark in response
}
