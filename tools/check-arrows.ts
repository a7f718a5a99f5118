// Checks that every import follows the arrows of the house; exits with 1 and a line for each that does not.
import { globSync, readFileSync } from 'node:fs'
import { arrowFaults } from './arrow-faults.ts'
import { importsOf } from './imports-of.ts'

const files = globSync(
  ['packages/*/{src,test}/**/*.ts', 'examples/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
  {
    exclude: name => name.includes('node_modules') || name.includes('dist')
  }
)
const faults = files.flatMap(file =>
  importsOf(readFileSync(file, 'utf8')).flatMap(name =>
    arrowFaults({ file, name }).map(fault => `${file}: '${name}': ${fault}`)
  )
)
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)
