import { existsSync, globSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import type { Reporter, TestModule } from 'vitest/node'

/** `FUZZ_SEED=1 FUZZ_RUNS=10 pnpm test:fuzz` repeats the inputs of seed 1, ten times as many. */
const seed = process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31)
const leastInputs = 100_000

const files = globSync('test/fuzz/*.fuzz.ts', { cwd: import.meta.dirname })
/** Mutates the corpus of token shapes, which stands beside the project and not in it. */
const corpusFiles = ['test/fuzz/classifier.fuzz.ts']
const hasCorpus = existsSync(new URL('../shared/', import.meta.url)) || process.env.CI === 'true'
if (!hasCorpus)
  process.stderr.write(`skipped, there is no corpus beside the project: ${corpusFiles.join(', ')}\n`)

/** Prints how many inputs were tried, and fails a whole run that tried too few. */
const inputCount: Reporter = {
  onTestRunEnd(modules) {
    const inputs = modules.reduce((sum, module) => sum + inputsOf(module), 0)
    process.stdout.write(`  inputs: ${inputs}, seed: ${seed}\n`)
    if (modules.length === files.length && inputs < leastInputs) {
      process.stderr.write(`a run takes ${leastInputs} inputs at least\n`)
      process.exitCode = 1
    }
  }
}

function inputsOf(module: TestModule): number {
  return [...module.children.allTests()].reduce((sum, test) => sum + (test.meta().inputs ?? 0), 0)
}

export default defineConfig({
  test: {
    include: files,
    exclude: hasCorpus ? [] : corpusFiles,
    env: { FUZZ_SEED: seed },
    reporters: ['default', inputCount],
    testTimeout: 600_000
  }
})
