/** The common members of RFC 9396 section 2.2: lists of texts, and one text. */
const lists = ['locations', 'actions', 'datatypes', 'privileges']

/** Says what is wrong with one entry; each list of types given has to hold its type. */
export function detailFault(
  entry: unknown,
  types: readonly (readonly string[] | undefined)[]
): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'an entry is not an object'
  const members = entry as Readonly<Record<string, unknown>>
  const { type, identifier } = members
  if (typeof type !== 'string' || type === '') return 'an entry has no type'
  if (!types.every(known => known?.includes(type) ?? true)) return `the type ${type} is unknown`
  if (identifier !== undefined && typeof identifier !== 'string') return 'identifier has to be a text'
  const wrong = lists.find(name => members[name] !== undefined && !isTexts(members[name]))
  return wrong === undefined ? undefined : `${wrong} has to be a list of texts`
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(item => typeof item === 'string')
}
