/** Says what is wrong with a value; every fault names the member by its path. Empty if nothing is. */
export type Check = (value: unknown, path: string) => readonly string[]

type Members = Readonly<Record<string, unknown>>

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mustBe =
  (what: string, fits: (value: unknown) => boolean): Check =>
  (value, path) =>
    fits(value) ? [] : [`${path} must be ${what}`]

export const text: Check = mustBe('a text', value => typeof value === 'string')
export const flag: Check = mustBe('true or false', value => typeof value === 'boolean')
export const seconds: Check = mustBe(
  'whole seconds',
  value => Number.isSafeInteger(value) && Number(value) >= 0
)
export const textOrNumber: Check = mustBe('a text or a number', value =>
  ['string', 'number'].includes(typeof value)
)
export const anyMembers: Check = mustBe('an object', isMembers)

export const oneOf = (...allowed: readonly string[]): Check =>
  mustBe(`one of ${allowed.join(', ')}`, value => allowed.some(known => known === value))

export const listOf =
  (item: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((member, index) => item(member, `${path}[${index}]`))
      : [`${path} must be a list`]

/** An object whose members of the table are checked; `others` says what becomes of the rest. */
export const membersOf =
  (table: Readonly<Record<string, Check>>, others: 'refused' | 'allowed'): Check =>
  (value, path) =>
    isMembers(value)
      ? Object.entries(value).flatMap(([name, member]) =>
          checkMember(table, others, at(path, name), name, member)
        )
      : [`${path || 'the configuration'} must be an object`]

function checkMember(
  table: Readonly<Record<string, Check>>,
  others: 'refused' | 'allowed',
  path: string,
  name: string,
  member: unknown
): readonly string[] {
  const check = Object.hasOwn(table, name) ? table[name] : undefined
  if (check) return check(member, path)
  return others === 'allowed' ? [] : [`${path} is unknown`]
}

/** `a.b`, or `a["b c"]` where a dot would be unclear. */
function at(path: string, name: string): string {
  if (!/^[\w-]+$/.test(name)) return `${path}[${JSON.stringify(name)}]`
  return path === '' ? name : `${path}.${name}`
}
