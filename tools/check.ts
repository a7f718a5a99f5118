// Runs every static check; `pnpm check` calls it. Stops at the first one that fails.
import { spawnSync } from 'node:child_process'

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'oxfmt', '--check'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['types', 'tsc', '--project', 'tsconfig.json'],
  ['import arrows', 'node', 'tools/check-arrows.ts'],
  ['documentation of exports', 'node', 'tools/check-docs.ts'],
  ['unused files, exports and dependencies', 'knip']
]

for (const [name, command, ...args] of steps) {
  console.log(`check: ${name}`)
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) {
    console.error(`check: ${name} failed`)
    process.exit(1)
  }
}
console.log('check: all passed')
