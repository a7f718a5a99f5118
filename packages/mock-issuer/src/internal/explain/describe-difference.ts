import { urlDifference } from './url-difference.ts'

/** Says how two texts differ, in words that complete "it differs by"; undefined if they do not. */
export function describeDifference(sent: string, expected: string): string | undefined {
  if (sent === expected) return undefined
  const slight = slightDifferences.find(({ undo }) => undo(sent) === undo(expected))
  return slight?.words ?? urlDifference(sent, expected) ?? 'more than its spelling'
}

/** The expected text that is nearest to the one sent, with the difference in words. */
export function nearest(sent: string, expected: readonly string[]): readonly [string, string] | undefined {
  const rows = expected.map(text => [text, describeDifference(sent, text) ?? 'nothing'] as const)
  return rows.toSorted(([, one], [, other]) => rank(one) - rank(other))[0]
}

const slightDifferences: readonly { readonly words: string; readonly undo: (text: string) => string }[] = [
  { words: 'white space at an end', undo: text => text.trim() },
  { words: 'a trailing slash', undo: text => text.replace(/\/$/, '') },
  { words: 'upper and lower case', undo: text => text.toLowerCase() },
  { words: 'percent-encoding', undo: decoded },
  { words: 'a "+" that stands for a space', undo: text => text.replaceAll('+', ' ') },
  { words: 'the spelling of one address: a default port or a dot segment', undo: normalForm }
]

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function normalForm(text: string): string {
  return URL.canParse(text) ? new URL(text).href : text
}

/** Spelling first, then addresses with one part that differs, and so on. */
function rank(words: string): number {
  const place = slightDifferences.findIndex(({ words: slight }) => slight === words)
  return place === -1 ? slightDifferences.length + words.split(', ').length : place
}
