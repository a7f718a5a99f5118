import type { Adapter } from '@jeton/gate-testkit'
import { express5Adapter } from '../../adapters/express.ts'
import { koaAdapter } from '../../adapters/koa.ts'

/** The adapters of the fault suite: what they have to carry is one promise of the guard. */
export const faultAdapters: readonly Adapter[] = [express5Adapter, koaAdapter]
