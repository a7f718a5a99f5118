/** Any value that JSON can express, deeply read-only. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject

/** A JSON object, deeply read-only. Objects made by `parseToken` have no prototype. */
export interface JsonObject {
  readonly [name: string]: JsonValue
}
