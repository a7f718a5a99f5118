import type { Requirement } from './requirements-in.ts'

/** Replaces the table at the end of a Markdown text by one of these requirements, laid out as the formatter does. */
export function withTable(markdown: string, requirements: readonly Requirement[]): string {
  const rows = [
    ['id', 'source', 'level'],
    ...requirements.map(({ id, source, level }) => [id, source, level])
  ]
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const lines = [rows[0] ?? [], widths.map(width => '-'.repeat(width)), ...rows.slice(1)].map(
    row => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  )
  return `${markdown.slice(0, markdown.search(/^\| id /m))}${lines.join('\n')}\n`
}
