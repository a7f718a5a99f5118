import { existsSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'

/** Tests over the corpus of token shapes and attack vectors, which stands beside the project and not in it. */
const corpusTests = [
  'test/{attack-tokens,header-cases,token-shapes}.test.ts',
  'test/mock-issuer/persona-shapes.test.ts',
  'packages/id-token-guard/test/{attack-vectors,corpus,corpus-mutations,properties}.test.ts'
]
const hasCorpus = existsSync(new URL('../shared/', import.meta.url)) || process.env.CI === 'true'
if (!hasCorpus)
  process.stderr.write(`skipped, there is no corpus beside the project: ${corpusTests.join(', ')}\n`)

export default defineConfig({
  test: {
    include: [
      'packages/*/test/**/*.test.ts',
      'examples/*/*.test.ts',
      'test/**/*.test.ts',
      'tools/**/*.test.ts'
    ],
    exclude: [...configDefaults.exclude, ...(hasCorpus ? [] : corpusTests)],
    testTimeout: 20_000
  }
})
