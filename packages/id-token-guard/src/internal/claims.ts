import type { JsonObject, JsonValue } from '@jeton/gate'

export function isText(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

export function isNumber(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

export function has(object: JsonObject, name: string): boolean {
  return object[name] !== undefined && object[name] !== null
}

export function lacks(object: JsonObject, ...names: readonly string[]): boolean {
  return !names.some(name => has(object, name))
}

/** A string or a list of strings as a list; what is of another type is left out. */
export function textsOf(value: JsonValue | undefined): readonly string[] {
  return (isList(value) ? value : [value]).filter(isText)
}

export function audienceOf(claims: JsonObject): readonly string[] {
  return textsOf(claims.aud)
}

/** The scope tokens of `scope` and `scp`, each of which may be a string or a list (of strings). */
export function scopesOf(claims: JsonObject, name: 'scope' | 'scp'): readonly string[] {
  return textsOf(claims[name])
    .flatMap(text => text.split(/\s+/))
    .filter(isText)
}

const CLIENT_CLAIMS = ['client_id', 'azp', 'cid', 'appid']

export function clientsOf(claims: JsonObject): readonly string[] {
  return CLIENT_CLAIMS.map(name => claims[name]).filter(isText)
}
