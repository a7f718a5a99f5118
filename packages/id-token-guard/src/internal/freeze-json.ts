import type { JsonObject, JsonValue } from '@jeton/gate'

// Copies into objects without a prototype: there a claim named `__proto__` or `constructor` is a claim like
// any other, and a claim that is not there is undefined. The caller has limited the depth.
export function freezeJson(object: JsonObject): JsonObject {
  const copy = Object.create(null) as Record<string, JsonValue>
  for (const [name, value] of Object.entries(object)) copy[name] = freezeValue(value)
  return Object.freeze(copy)
}

function freezeValue(value: JsonValue): JsonValue {
  if (isArray(value)) return Object.freeze(value.map(freezeValue))
  return typeof value === 'object' && value !== null ? freezeJson(value) : value
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
