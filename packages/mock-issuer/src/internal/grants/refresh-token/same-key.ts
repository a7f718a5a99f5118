import type { Confirmation } from '../../tokens/confirmation.ts'

/** Whether the sender has proven the key a token is bound to; an unbound token asks for none. */
export function sameKey(bound: Confirmation | undefined, proven: Confirmation | undefined): boolean {
  return Object.entries(bound ?? {}).every(([method, value]) => proven?.[method] === value)
}
