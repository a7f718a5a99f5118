import { gateTestkit } from '@jeton/gate-testkit'
import { describe, it } from 'vitest'
import { adapters } from './adapters/all.ts'

for (const adapter of adapters) gateTestkit(adapter, { describe, it })
