import type { Adapter } from '@jeton/gate-testkit'
import { express4Adapter, express5Adapter } from './express.ts'
import { fetchAdapter } from './fetch.ts'
import { koaAdapter } from './koa.ts'

/** Every adapter that gives the answers of the table. */
export const adapters: readonly Adapter[] = [express5Adapter, express4Adapter, koaAdapter, fetchAdapter]
