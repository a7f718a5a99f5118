/** Hooks of one name, in the order they were added. */
export interface HookList<Hook> {
  /** Returns the function that removes it; a hook may be added twice. */
  add(hook: Hook): () => void
  all(): readonly Hook[]
  /** Back to the hook it began with. */
  reset(): void
}

export function createHookList<Hook>(first: Hook | undefined): HookList<Hook> {
  const given = first === undefined ? [] : [{ hook: first }]
  let entries: readonly { readonly hook: Hook }[] = given
  return {
    add: hook => {
      const entry = { hook }
      entries = [...entries, entry]
      return () => {
        entries = entries.filter(other => other !== entry)
      }
    },
    all: () => entries.map(({ hook }) => hook),
    reset: () => {
      entries = given
    }
  }
}
