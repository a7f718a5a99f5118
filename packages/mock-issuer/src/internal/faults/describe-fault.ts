import type { Fault } from './fault.ts'

/** Members that change when and for whom, not what. */
const silent: readonly string[] = ['times', 'after', 'nth', 'only']

/** A fault in words, for the test that wonders about the answer; undefined if it only delays. */
export function describeFault(fault: Fault): string | undefined {
  const rows = Object.entries(fault).filter(
    ([name, value]) => value !== undefined && value !== false && !silent.includes(name)
  )
  if (rows.every(([name]) => name === 'delayMs' || name === 'headers')) return undefined
  return `a fault is set: ${rows.map(([name, value]) => describeMember(name, value)).join(', ')}`
}

function describeMember(name: string, value: unknown): string {
  return typeof value === 'number' || name === 'redirect' ? `${name} ${String(value)}` : name
}
