/** Actors behind one another. Real chains are short; a long one only costs (RFC 8693 section 4.1). */
const longestChain = 8

/** Says what is wrong with the claim `act`: objects inside one another, each with a `sub`. */
export function chainFault(act: unknown): string | undefined {
  let actor = act
  for (let depth = 0; actor !== undefined; depth += 1) {
    if (depth === longestChain) return `act is deeper than ${longestChain}`
    if (typeof actor !== 'object' || actor === null || Array.isArray(actor)) return 'act is not an object'
    actor = (actor as { readonly act?: unknown }).act
  }
  return undefined
}
