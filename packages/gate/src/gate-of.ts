/** Holds a gate, bare or inside the middleware that an adapter made of it. */
export type GateOrGuard<G> = G | { readonly gate: G }

/**
 * Takes the gate out of an adapter's middleware; a bare gate is returned as it is.
 *
 * @param guard a gate, or a middleware that `protect` of an adapter made
 */
export function gateOf<G>(guard: GateOrGuard<G>): G {
  return hasGate(guard) ? guard.gate : guard
}

function hasGate<G>(guard: GateOrGuard<G>): guard is { readonly gate: G } {
  return (typeof guard === 'function' || typeof guard === 'object') && guard !== null && 'gate' in guard
}
