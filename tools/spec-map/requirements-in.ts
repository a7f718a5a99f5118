/** `M`: must; `S`: should; `C`: a choice of this project. */
type Level = 'M' | 'S' | 'C'

/** One requirement as its table names it. */
export interface Requirement {
  readonly id: string
  readonly source: string
  readonly level: Level
}

const row = /^\| *([A-Z]{2}-\d{3}) *\| *([^|]*?) *\| *([MSC]) *\|/gm

/** Lists the requirements of a Markdown text: the table rows that begin with id, source and level. */
export function requirementsIn(markdown: string): readonly Requirement[] {
  return [...markdown.matchAll(row)].map(([, id = '', source = '', level = '']) => ({
    id,
    source,
    level: level as Level
  }))
}
