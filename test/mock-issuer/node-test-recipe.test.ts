import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('the recipe for node:test passes under node --test', async () => {
  const file = fileURLToPath(new URL('recipes/orders.node-test.ts', import.meta.url))
  // Without the variables of Vitest, which would change how node:test reports.
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, ...env } = process.env
  const run = spawn(process.execPath, ['--test', '--test-reporter=tap', file], { env })
  let output = ''
  for (const stream of [run.stdout, run.stderr])
    stream.setEncoding('utf8').on('data', text => (output += text))
  const code = await new Promise(resolve => run.once('close', resolve))
  expect([code, output]).toEqual([0, expect.stringContaining('# pass 2')])
})
