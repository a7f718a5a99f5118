// Prints which test files name which requirement. Exits with 1 where a must in a range of `--require` has no test, a
// reason fits nothing, or docs/spec-map.md is not in step with the requirements. `--write` brings it in step.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { faultsOf } from './spec-map/faults-of.ts'
import { type Requirement, requirementsIn } from './spec-map/requirements-in.ts'
import { type Mapped, specMapOf } from './spec-map/spec-map-of.ts'
import { withTable } from './spec-map/with-table.ts'

const standards = '../shared/standards.md'
const table = 'docs/spec-map.md'
const testFiles = [
  'packages/*/test/**/*.test.ts',
  // Rows of the table that every adapter answers; test/answers.test.ts runs them.
  'packages/gate-testkit/src/internal/rows/*.ts',
  'examples/**/*.test.ts',
  'test/**/*.{test,fuzz}.ts'
]

const { values: options } = parseArgs({
  options: { require: { type: 'string', multiple: true, default: [] }, write: { type: 'boolean' } }
})
const committed = readFileSync(table, 'utf8')
const requirements = requirementsIn(existsSync(standards) ? readFileSync(standards, 'utf8') : committed)
if (options.write) writeFileSync(table, withTable(committed, requirements))

const reasons = JSON.parse(readFileSync('docs/spec-map-reasons.json', 'utf8')) as Record<string, string>
const files = globSync(testFiles, { exclude: name => name === 'node_modules' }).toSorted()
const map = specMapOf({
  requirements,
  tests: new Map(files.map(file => [file, readFileSync(file, 'utf8')])),
  reasons
})
for (const entry of map) console.log(lineOf(entry))
console.log(summaryOf(map))

const faults = [
  ...faultsOf(map, { required: options.require, reasons: Object.keys(reasons) }),
  ...(rowsOf(requirementsIn(readFileSync(table, 'utf8'))) === rowsOf(requirements)
    ? []
    : [`${table} is not in step with ${standards}: run pnpm spec-map --write`])
]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

function lineOf({ id, level, status, files: named, reason }: Mapped): string {
  return `${id}  ${level}  ${status.padEnd(8)}  ${reason ?? named.join(', ')}`.trimEnd()
}

function summaryOf(entries: readonly Mapped[]): string {
  return (['M', 'S', 'C'] as const)
    .map(level => {
      const ofLevel = entries.filter(entry => entry.level === level)
      const count = (status: string): number => ofLevel.filter(entry => entry.status === status).length
      return `${level}: ${count('named')} named, ${count('reasoned')} reasoned, ${count('missing')} missing`
    })
    .join('; ')
}

function rowsOf(list: readonly Requirement[]): string {
  return list.map(({ id, source, level }) => `${id} ${source} ${level}`).join('\n')
}
