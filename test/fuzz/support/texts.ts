import * as fc from 'fast-check'

export const base64urlAlphabet: readonly string[] =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')

/** Characters on which parsers of headers and tokens fall. */
const trickyCharacter: fc.Arbitrary<string> = fc.constantFrom(
  ...' \t\r\n\0"\\,;=:.#?%&+/~-_aB9é\u00a0\u200b\u2028\u212a\ufeff\ud800ｅ'.split('')
)

/** Texts of every kind: ASCII, Unicode, lone surrogates, and the tricky characters. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: trickyCharacter, maxLength: 40 })
)

/** Changes a text: a character replaced, inserted or removed, a part cut off, doubled or moved. */
export function mutationsOf(
  text: fc.Arbitrary<string>,
  character: fc.Arbitrary<string> = trickyCharacter
): fc.Arbitrary<string> {
  const how = fc.constantFrom('replace', 'insert', 'remove', 'cut', 'double', 'move', 'swap case')
  return fc.tuple(text, fc.nat(), fc.nat(), character, how).map(([source, at, length, inserted, change]) => {
    const start = at % (source.length + 1)
    const end = Math.min(source.length, start + (length % 8) + 1)
    const [before, middle, after] = [source.slice(0, start), source.slice(start, end), source.slice(end)]
    if (change === 'replace') return before + inserted + source.slice(start + 1)
    if (change === 'insert') return before + inserted + source.slice(start)
    if (change === 'remove') return before + after
    if (change === 'cut') return before
    if (change === 'double') return before + middle + middle + after
    if (change === 'move') return before + after + middle
    return before + swapCase(middle) + after
  })
}

function swapCase(text: string): string {
  return text.replaceAll(/[a-z]|([A-Z])/g, (letter, upper) =>
    upper === undefined ? letter.toUpperCase() : letter.toLowerCase()
  )
}

/** Replaces the halves of characters, which no wire can carry. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}
