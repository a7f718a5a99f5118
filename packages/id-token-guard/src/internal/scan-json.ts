export type JsonFault = 'not_utf8' | 'repeated_member' | 'too_deep'

const MAX_DEPTH = 32
const LONE_SURROGATE = /\p{Surrogate}/u

// In a text that JSON.parse accepts, these characters occur outside strings only as structure, so what lies
// between the matches (numbers, true, false, null, whitespace) can be passed over.
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g

interface Container {
  /** The member names seen so far; absent in an array. */
  readonly names: Set<string> | undefined
  expectsName: boolean
}

/** Looks through a text which JSON.parse has accepted for what JSON.parse passes over in silence. */
export function scanJson(text: string): JsonFault | undefined {
  const open: Container[] = []
  for (const [token] of text.matchAll(TOKENS)) {
    const fault = token.startsWith('"') ? scanString(token, open.at(-1)) : scanStructure(token, open)
    if (fault !== undefined) return fault
  }
  return undefined
}

function scanString(token: string, container: Container | undefined): JsonFault | undefined {
  const value = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1)
  if (LONE_SURROGATE.test(value)) return 'not_utf8'
  if (container?.names === undefined || !container.expectsName) return undefined
  if (container.names.has(value)) return 'repeated_member'
  container.names.add(value)
  return undefined
}

function scanStructure(token: string, open: Container[]): JsonFault | undefined {
  if (token === '{' || token === '[') return enter(token, open)
  if (token === '}' || token === ']') open.pop()
  const container = open.at(-1)
  if (container !== undefined) container.expectsName = token === ','
  return undefined
}

function enter(token: string, open: Container[]): JsonFault | undefined {
  if (open.length === MAX_DEPTH) return 'too_deep'
  open.push({ names: token === '{' ? new Set() : undefined, expectsName: true })
  return undefined
}
