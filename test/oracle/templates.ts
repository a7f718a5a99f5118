import { createHash, randomUUID } from 'node:crypto'
import type { Template } from './step.ts'

/** What earlier steps brought, by name. */
export type Memory = Map<string, string>

/** Puts what earlier steps brought into a text. A name nothing brought is an error of the row's set-up. */
export function fillText(memory: Memory, text: string): string {
  return text.replaceAll(/\{([\w.:+-]+)\}/g, (_, name: string) => valueOf(memory, name))
}

export function fill(memory: Memory, template: Template): unknown {
  if (typeof template === 'string') {
    const [, offset] = /^\{now([+-]\d+)?\}$/.exec(template) ?? []
    const isTime = template.startsWith('{now')
    return isTime ? Math.floor(Date.now() / 1000) + Number(offset ?? 0) : fillText(memory, template)
  }
  if (template === null || typeof template !== 'object') return template
  if (Array.isArray(template)) return template.map((item: Template) => fill(memory, item))
  const members = Object.entries(template).flatMap(([name, value]: [string, Template | undefined]) =>
    value === undefined ? [] : [[name, fill(memory, value)]]
  )
  return Object.fromEntries(members) as unknown
}

function valueOf(memory: Memory, name: string): string {
  if (name === 'unique') return randomUUID()
  if (name.startsWith('sha256:')) {
    return createHash('sha256')
      .update(valueOf(memory, name.slice('sha256:'.length)))
      .digest('base64url')
  }
  const value = memory.get(name)
  if (value === undefined) throw new MissingValue(name)
  return value
}

/** Says that no earlier step brought a value a later one needs. */
export class MissingValue extends Error {
  override readonly name = 'MissingValue'

  constructor(value: string) {
    super(`no earlier answer brought ${value}`)
  }
}
