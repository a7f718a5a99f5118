/** One challenge as a client reads it. Parameter names are in lower case. */
export interface ParsedChallenge {
  readonly scheme: string
  readonly parameters: ReadonlyMap<string, string>
}

const token = String.raw`[!#$%&'*+\-.^_\x60|~0-9A-Za-z]+`
const quoted = String.raw`"(?:[\t \x21\x23-\x5b\x5d-\x7e]|\\[\t \x21-\x7e])*"`
const parameter = new RegExp(`^(${token})[ \\t]*=[ \\t]*(${token}|${quoted})`)
// A scheme may stand alone, also in a list (RFC 9449 figure 10).
const scheme = new RegExp(`^(${token})(?: +|(?=[ \\t]*,)|$)`)
const separator = /^[ \t]*,[ \t]*/

/**
 * Reads a `WWW-Authenticate` value by the grammar of RFC 9110, without any leniency: the counterpart that tells whether
 * what the challenge writer made can be read by others. Challenges with parameters and bare ones are read, those with a
 * token68 (`Negotiate YQ==`) are not.
 *
 * @param value the header value; several challenges may stand in it
 * @returns the challenges in order
 * @throws SyntaxError when the text is not a list of challenges, or a parameter stands twice in one
 * @see RFC 9110 sections 5.6.4, 11.2 and 11.6.1
 */
export function parseChallenges(value: string): readonly ParsedChallenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = []
  let rest = value
  const take = (pattern: RegExp): readonly string[] | undefined => {
    const match = pattern.exec(rest)
    if (match === null) return undefined
    rest = rest.slice(match[0].length)
    return match
  }
  do {
    const name = startsParameter(rest) ? undefined : take(scheme)?.[1]
    if (name !== undefined) challenges.push({ scheme: name, parameters: new Map() })
    const current = challenges.at(-1)
    const found = take(parameter)
    if (current === undefined || (found === undefined && name === undefined))
      throw new SyntaxError('no challenge')
    if (found) addParameter(current.parameters, found)
  } while (take(separator))
  if (rest !== '') throw new SyntaxError('text after the last challenge')
  return challenges
}

function startsParameter(text: string): boolean {
  return parameter.test(text)
}

function addParameter(parameters: Map<string, string>, [, name = '', written = '']: readonly string[]): void {
  const key = name.toLowerCase()
  if (parameters.has(key)) throw new SyntaxError(`the parameter ${key} stands twice`)
  const text = written.startsWith('"') ? written.slice(1, -1).replaceAll(/\\(.)/g, '$1') : written
  parameters.set(key, text)
}
