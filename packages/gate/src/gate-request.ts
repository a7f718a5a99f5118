import type { AnyAuth } from './auth.ts'
import type { Challenge } from './challenge.ts'

/**
 * Shows a gate what it may know of a request, in web terms and without a framework.
 *
 * An adapter for another framework implements this interface; {@link fetchRequest} does it for `Request`, and
 * `nodeRequest` of `@jeton/gate/node` for `node:http`.
 */
export interface GateRequest {
  /** The real method; method-override headers have no say. */
  readonly method: string
  /** The request target as received: path and query, or an absolute URL. */
  readonly url: string
  /** Returns every line of a header in order of arrival, one entry a line, empty when there is none. */
  header(name: string): readonly string[]
  /**
   * Returns the members of a parsed `application/x-www-form-urlencoded` body: a string, or anything else where a name
   * was repeated or nested. `undefined` where there is no such body. Called only if a gate was told to read forms.
   */
  form?(): FormFields | undefined | Promise<FormFields | undefined>
  /** Address of the peer of the connection, never one taken from a header. */
  readonly remoteAddress?: string
  /** Returns the peer's certificate in DER if the connection has one. */
  peerCertificate?(): Uint8Array | undefined
  /** What an earlier gate granted on this request. */
  readonly auth?: AnyAuth
  /** The challenges an earlier gate offered on this request. */
  readonly challenges?: readonly Challenge[]
}

/** Holds the members of a form body by name. */
export type FormFields = Readonly<Record<string, unknown>>
