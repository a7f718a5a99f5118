/**
 * Checks that an options object has no member beyond the known ones, so that a misspelt option stops the start.
 *
 * @param owner name of the function whose options these are, for the message
 * @param options what the caller passed
 * @param known the names that exist
 * @throws TypeError naming the function and the unknown option, or when `options` is not an object
 */
export function checkOptions(owner: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) throw new TypeError(`${owner} needs an options object`)
  const unknown = Object.keys(options).find(name => !known.includes(name))
  if (unknown !== undefined)
    throw new TypeError(`${owner} has no option '${unknown}'; it has ${known.join(', ')}`)
}
