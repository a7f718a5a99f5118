import { idsIn } from './ids-in.ts'
import type { Mapped } from './spec-map-of.ts'

/** Says what is wrong with a map: a must without a test in the ranges asked for, and reasons that fit nothing. */
export function faultsOf(
  map: readonly Mapped[],
  { required, reasons }: { readonly required: readonly string[]; readonly reasons: readonly string[] }
): readonly string[] {
  const byId = new Map(map.map(entry => [entry.id, entry]))
  return [
    ...required
      .filter(range => idsIn(range).length === 0)
      .map(range => `${range}: no id and no range of ids`),
    ...required
      .flatMap(idsIn)
      .filter(id => byId.get(id)?.level === 'M' && byId.get(id)?.status === 'missing')
      .map(id => `${id}: a must that no test names`),
    ...reasons.filter(id => byId.get(id)?.status !== 'reasoned').map(id => reasonFault(id, byId.get(id)))
  ]
}

function reasonFault(id: string, entry: Mapped | undefined): string {
  if (entry === undefined) return `${id}: a reason for an id that does not exist`
  return entry.level === 'M' ? `${id}: a must cannot be left out` : `${id}: has a reason and a test`
}
