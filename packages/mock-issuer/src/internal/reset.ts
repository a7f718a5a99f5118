import type { IssuerContext } from './context.ts'

/** Everything back to the options, see `MockIssuer.reset`. */
export function reset(context: IssuerContext): void {
  const {
    caching,
    claims,
    clients,
    clock,
    dpop,
    faults,
    flows,
    hooks,
    interactions,
    keys,
    log,
    state,
    users
  } = context
  claims.reset()
  clients.reset()
  users.reset()
  state.clear()
  flows.clear()
  dpop.clear()
  faults.clear()
  hooks.reset()
  interactions.clear()
  keys.reset()
  caching.set({})
  log.clear()
  clock.reset()
}
