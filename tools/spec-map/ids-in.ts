const mention = /\b([A-Z]{2})-(\d{3})(?:(?:\.\.\.?| to |–)(?:\1-)?(\d{3})\b)?/g

/** Lists the ids that a text names, alone (`RS-008, RS-302`) or as a range (`RS-030..035`, `RS-030 to RS-034`). */
export function idsIn(text: string): readonly string[] {
  return [...text.matchAll(mention)].flatMap(([, prefix = '', first = '', last = first]) =>
    Array.from(
      { length: Math.max(1, Number(last) - Number(first) + 1) },
      (_, step) => `${prefix}-${String(Number(first) + step).padStart(3, '0')}`
    )
  )
}
