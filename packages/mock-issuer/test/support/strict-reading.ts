/** Reads a payload with the limits a guard should have; names the first rule broken, else `good`. */
export function strictReading(token: string): string {
  if (token.length > 8192) return 'oversized'
  const json = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  if (depthOf(json) > 32) return 'deeplyNested'
  const names = [...json.matchAll(/"(\w+)":/g)].map(match => match[1])
  if (new Set(names).size < names.length) return 'duplicateMember'
  const { sub } = JSON.parse(json) as Record<string, unknown>
  return typeof sub === 'string' ? 'good' : 'illTypedSubject'
}

function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (const character of json) {
    if ('[{'.includes(character)) depth += 1
    if (']}'.includes(character)) depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
