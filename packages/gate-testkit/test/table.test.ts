import { gateTestkit } from '@jeton/gate-testkit'
import { describe, it } from 'vitest'
import { fetchAdapter } from './support/fetch-adapter.ts'
import { nodeAdapter } from './support/node-adapter.ts'

gateTestkit(nodeAdapter, { describe, it })
gateTestkit(fetchAdapter, { describe, it })
