import type { Persona } from './persona.ts'
import type { PersonaName } from './persona-name.ts'
import { personas } from './table.ts'

export function readPersona(name: PersonaName | undefined): Persona | undefined {
  if (name === undefined) return undefined
  if (Object.hasOwn(personas, name)) return personas[name]
  throw new TypeError(`persona must be one of ${Object.keys(personas).join(', ')}`)
}
