/** The endpoints of an abstract issuer. */
export type EndpointName =
  | 'authorize'
  | 'device'
  | 'endSession'
  | 'introspection'
  | 'par'
  | 'registration'
  | 'revocation'
  | 'token'
  | 'userinfo'

/** The clients every issuer under comparison has registered, and one that none has. */
export type ClientName = 'web' | 'spa' | 'pkj' | 'other' | 'ghost'

/** A value of a parameter; a list repeats the parameter, undefined leaves it out. */
type Value = string | readonly string[] | undefined
export type Parameters = Readonly<Record<string, Value>>

/**
 * A JSON value whose texts may name what earlier steps brought: `{access_token}`. `{now+60}` is a number of
 * seconds, `{unique}` a text of its own, `{sha256:x}` the digest of what `{x}` is.
 */
export type Template =
  | null
  | boolean
  | number
  | string
  | readonly Template[]
  | { readonly [name: string]: Template | undefined }

/** A JWT to make before the request; the request names it like what earlier steps brought. */
export interface JwtTemplate {
  /** `none` leaves it unsigned. */
  readonly key: 'pkj' | 'stranger' | 'dpop-1' | 'dpop-2' | 'none'
  readonly header: { readonly [name: string]: Template | undefined }
  readonly claims: { readonly [name: string]: Template | undefined }
}

/** One request of a row. */
export interface Step {
  readonly to: EndpointName
  /** Default: GET for authorize, userinfo and endSession, POST for the others. */
  readonly method?: 'GET' | 'POST'
  /** Sent in the query of a GET and in the form of a POST. */
  readonly parameters?: Parameters
  /** Sent as a JSON body instead. */
  readonly json?: Template
  readonly headers?: Readonly<Record<string, string>>
  /** Sends the Basic credentials of a client. */
  readonly basic?: ClientName
  /** Prefixes the names of what the answer brings: `first` makes it `{first.code}`. */
  readonly keep?: string
  readonly jwts?: Readonly<Record<string, JwtTemplate>>
  /** Opens this address in the browser in place of the endpoint, and goes through with what it asks. */
  readonly open?: string
}

/** One line of the corpus. The answer to the last step is what is compared. */
export interface Row {
  readonly id: string
  readonly title: string
  readonly steps: readonly Step[]
}
