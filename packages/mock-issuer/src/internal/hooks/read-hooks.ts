import { checkMembers } from '../check-members.ts'
import type { Hooks } from './hooks.ts'

const names: readonly (keyof Hooks)[] = ['beforeSigning', 'beforeResponse']

export function readHooks(hooks: Hooks): Hooks {
  checkMembers('hooks', hooks, names)
  for (const name of names) if (hooks[name] !== undefined) checkHook('hooks', name, hooks[name])
  return { ...hooks }
}

export function checkHookName(option: string, name: keyof Hooks): void {
  if (!names.includes(name)) throw new TypeError(`${option}: the hook must be one of ${names.join(', ')}`)
}

export function checkHook(option: string, name: keyof Hooks, hook: unknown): void {
  if (typeof hook !== 'function') throw new TypeError(`${option}: ${name} must be a function`)
}
