import type { JsonObject } from '@jeton/gate'
import type { ClaimsSchema, SchemaResult } from '../require-bearer-options.ts'
import type { Fault } from './fault.ts'

/** Puts claims through the application's schema. The library's own words stay here: they may quote the token. */
export async function typedClaims(
  claims: JsonObject,
  schema: ClaimsSchema<unknown> | undefined
): Promise<{ readonly claims: unknown } | Fault> {
  if (schema === undefined) return { claims }
  const result = await schema['~standard'].validate(claims)
  if (result.issues === undefined) return { claims: deepFreeze(result.value) }
  return { code: 'claim_invalid', detail: `the claims do not fit the schema at ${pathOf(result)}` }
}

function pathOf(result: SchemaResult<unknown>): string {
  const segments = result.issues?.[0]?.path?.map(segment =>
    typeof segment === 'object' ? segment.key : segment
  )
  return segments === undefined || segments.length === 0 ? 'the top' : segments.map(String).join('.')
}

/** What a schema made is shared by all requests with the token, so nobody may change it. */
function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const member of Object.values(value)) deepFreeze(member)
  return Object.freeze(value)
}
