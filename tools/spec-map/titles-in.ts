const comment = /^\s*(?:\/\/|\/\*|\*)/
const quoted = /\/\/ .*$|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g

/**
 * Lists the texts in which a test file may name a requirement: its titles, and the rows of a table that make titles.
 * These are all its string literals of one line; what stands in a comment names nothing.
 */
export function titlesIn(source: string): readonly string[] {
  return source
    .split('\n')
    .filter(line => !comment.test(line))
    .flatMap(line => [...line.matchAll(quoted)])
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .filter(text => text !== '')
}
