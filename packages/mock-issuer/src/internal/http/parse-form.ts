import type { Form } from './form.ts'

/** The most bytes of parameters any endpoint reads. */
export const parameterLimit = 65_536

/** `resource` (RFC 8707 section 2) and `audience` (RFC 8693 section 2.1) may repeat, nothing else may. */
const repeatable = new Set(['resource', 'audience'])

export function parseForm(text: string): Form {
  const values = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(text)) {
    const earlier = values.get(name)
    if (earlier) earlier.push(value)
    else values.set(name, [value])
  }
  return {
    get: name => single(values.get(name)),
    all: name => (values.get(name) ?? []).filter(value => value !== ''),
    repeated: [...values].flatMap(([name, { length }]) => (length > 1 && !repeatable.has(name) ? [name] : []))
  }
}

function single([value, second]: readonly string[] = []): string | undefined {
  return second === undefined ? value || undefined : undefined
}
