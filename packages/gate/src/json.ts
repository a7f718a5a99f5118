/** A JSON value as it arrives in a token or a document. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject

/** A JSON object. Objects made by this project from outside text have no prototype and are frozen. */
export interface JsonObject {
  readonly [member: string]: JsonValue
}
