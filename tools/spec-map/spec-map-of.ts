import { idsIn } from './ids-in.ts'
import type { Requirement } from './requirements-in.ts'
import { titlesIn } from './titles-in.ts'

/** `named`: a test says that it shows this; `reasoned`: left out, with a reason; `missing`: neither. */
type Status = 'named' | 'reasoned' | 'missing'

/** What is known of one requirement. */
export interface Mapped extends Requirement {
  readonly status: Status
  readonly files: readonly string[]
  readonly reason?: string
}

interface SpecMapInput {
  readonly requirements: readonly Requirement[]
  /** Source text by path. */
  readonly tests: ReadonlyMap<string, string>
  /** Why a requirement is left out, by its id. */
  readonly reasons: Readonly<Record<string, string>>
}

/** Joins the requirements with the test files that name them. A reason does not stand in for a must. */
export function specMapOf({ requirements, tests, reasons }: SpecMapInput): readonly Mapped[] {
  const filesById = new Map<string, string[]>()
  for (const [file, source] of tests) {
    for (const id of new Set(titlesIn(source).flatMap(idsIn))) {
      filesById.set(id, [...(filesById.get(id) ?? []), file])
    }
  }
  return requirements.map(requirement => {
    const files = filesById.get(requirement.id) ?? []
    const reason = reasons[requirement.id]
    if (files.length > 0) return { ...requirement, status: 'named', files }
    if (reason === undefined || requirement.level === 'M') return { ...requirement, status: 'missing', files }
    return { ...requirement, status: 'reasoned', files, reason }
  })
}
