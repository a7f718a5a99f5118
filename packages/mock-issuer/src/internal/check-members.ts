/** Throws a TypeError that names the first member of `value` which is not in `known`. */
export function checkMembers(owner: string, value: object, known: readonly string[]): void {
  const stray = Object.keys(value).find(name => !known.includes(name))
  if (stray === undefined) return
  throw new TypeError(`${owner}: unknown option "${stray}", known options are ${known.join(', ')}`)
}
