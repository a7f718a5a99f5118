import type { JsonObject, JsonValue } from '@jeton/gate'
import { freezeJson } from './freeze-json.ts'
import { scanJson } from './scan-json.ts'
import type { JsonFault } from './scan-json.ts'

export type JsonObjectResult =
  | { readonly ok: true; readonly value: JsonObject }
  | { readonly ok: false; readonly fault: JsonFault | 'not_json_object' }

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const BYTE_ORDER_MARK = '\uFEFF'

export function parseJsonObject(bytes: Uint8Array): JsonObjectResult {
  const text = decodeUtf8(bytes)
  if (text === undefined || text.startsWith(BYTE_ORDER_MARK)) return { ok: false, fault: 'not_utf8' }
  const value = parseJson(text)
  if (!isJsonObject(value)) return { ok: false, fault: 'not_json_object' }
  const fault = scanJson(text)
  if (fault !== undefined) return { ok: false, fault }
  return { ok: true, value: freezeJson(value) }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
