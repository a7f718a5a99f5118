/** One HTTP/1.1 answer, with header names in lower case and repeated lines kept apart. */
export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** The body as UTF-8, put together where it came in chunks. */
  readonly body: string
  /** Everything that came back, one character a byte, for a search in it. */
  readonly text: string
}
