/** Throws where an option breaks its rule. */
export function rule(holds: boolean, text: string): void {
  if (!holds) throw new TypeError(`sign-in: ${text}`)
}

export function isNonEmptyText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Takes an option of one text or several as a list. */
export function listOf(option: string, value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  rule(
    list.length > 0 && list.every(isNonEmptyText),
    `${option} must be a non-empty text or a non-empty list of such`
  )
  return list as readonly string[]
}
