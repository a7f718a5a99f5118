export function checkText(option: string, value: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw new TypeError(`${option} must be a text`)
}

export function checkSwitch(option: string, value: boolean): boolean {
  if (typeof value === 'boolean') return value
  throw new TypeError(`${option} must be true or false`)
}

export function checkList<Item>(option: string, value: readonly Item[]): readonly Item[] {
  const list: unknown = value
  if (!Array.isArray(list)) throw new TypeError(`${option} must be a list`)
  return [...value]
}

export function checkFunction<Value>(option: string, value: Value): Value {
  if (typeof value === 'function') return value
  throw new TypeError(`${option} must be a function`)
}

export function checkOneOf<Value extends string>(
  option: string,
  value: Value,
  allowed: readonly Value[]
): Value {
  if (allowed.includes(value)) return value
  throw new TypeError(`${option} must be one of ${allowed.join(', ')}`)
}
