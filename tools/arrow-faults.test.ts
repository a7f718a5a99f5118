import { describe, expect, it } from 'vitest'
import { arrowFaults } from './arrow-faults.ts'
import { importsOf } from './imports-of.ts'

const inSource = 'packages/express/src/protect.ts'

describe('the import arrows', () => {
  it.each([
    ['a gate from an adapter', inSource, '@jeton/gate'],
    ['a subpath of a gate', inSource, '@jeton/gate/node'],
    ['a file of the same package', 'packages/gate/src/node/authorize.ts', '../and-then.ts'],
    ['an npm package', inSource, 'express'],
    ['any package from a test', 'packages/require-bearer/test/a.test.ts', '@jeton/mock-issuer'],
    ['the own package from its test', 'packages/gate/test/a.test.ts', '@jeton/gate']
  ])('allow %s', (_, file, name) => {
    expect(arrowFaults({ file, name })).toEqual([])
  })

  it.each([
    ['an adapter from a gate', 'packages/gate/src/a.ts', '@jeton/express'],
    ['a sibling from the mock issuer', 'packages/mock-issuer/src/a.ts', '@jeton/gate'],
    ['a package that no arrow knows', 'packages/gate/src/a.ts', '@jeton/unknown'],
    ['the inside of another package', 'packages/express/src/a.ts', '@jeton/gate/src/and-then.ts'],
    ['a path out of the package', 'packages/express/src/a.ts', '../../gate/src/index.ts'],
    ['a path out of an example', 'examples/one/app.ts', '../../packages/gate/src/index.ts'],
    ['the own entry file', 'packages/gate/src/any-of.ts', './index.ts'],
    ['the own name', 'packages/gate/src/any-of.ts', '@jeton/gate'],
    ['a source file from a test', 'packages/gate/test/a.test.ts', '../src/any-of.ts']
  ])('forbid %s', (_, file, name) => {
    expect(arrowFaults({ file, name })).not.toEqual([])
  })

  it('are drawn from static, re-exported, side-effect and dynamic imports', () => {
    const source = [
      `import { a } from 'one'`,
      `import type {\n  B\n} from "two"`,
      `export { c } from './three.ts'`,
      `import 'four'`,
      `const d = await import('five')`
    ].join('\n')
    expect(importsOf(source).toSorted()).toEqual(['./three.ts', 'five', 'four', 'one', 'two'])
  })
})
