import type { Persona } from './persona.ts'
import type { PersonaName } from './persona-name.ts'
import { personas } from './table.ts'

/** Rejects with a TypeError for a name there is no persona of. */
export async function loadPersona(name: PersonaName | undefined): Promise<Persona | undefined> {
  if (name === undefined) return undefined
  if (Object.hasOwn(personas, name)) return personas[name]()
  throw new TypeError(`persona must be one of ${Object.keys(personas).join(', ')}`)
}
