import { type HookList, createHookList } from './hook-list.ts'
import type { Hooks, ResponseInfo, SigningDraft, SigningInfo } from './hooks.ts'
import { checkHook, checkHookName } from './read-hooks.ts'

/** The hooks of one issuer: those of the options, and those added since. */
export interface HookRegistry {
  readonly on: <Name extends keyof Hooks>(name: Name, hook: NonNullable<Hooks[Name]>) => () => void
  has(name: keyof Hooks): boolean
  beforeSigning(draft: SigningDraft, info: SigningInfo): Promise<void>
  beforeResponse(response: Response, info: ResponseInfo): Promise<Response>
  reset(): void
}

type HookLists = { readonly [Name in keyof Hooks]-?: HookList<NonNullable<Hooks[Name]>> }

export function createHooks(given: Hooks): HookRegistry {
  const lists: HookLists = {
    beforeSigning: createHookList(given.beforeSigning),
    beforeResponse: createHookList(given.beforeResponse)
  }
  return {
    on: (name, hook) => {
      checkHookName('on', name)
      checkHook('on', name, hook)
      return (lists[name] as HookList<typeof hook>).add(hook)
    },
    has: name => lists[name].all().length > 0,
    beforeSigning: async (draft, info) => {
      for (const hook of lists.beforeSigning.all()) await hook(draft, info)
    },
    beforeResponse: async (response, info) => {
      let current = response
      for (const hook of lists.beforeResponse.all()) current = (await hook(current, info)) ?? current
      return current
    },
    reset: () => {
      for (const list of Object.values(lists)) list.reset()
    }
  }
}
