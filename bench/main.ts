// Measures this project beside its peers; `pnpm bench [bearer|verify|issuer] [--quick] [--json] [--no-build]`.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { bearer } from './bearer/bearer.ts'
import { issuer } from './issuer/issuer.ts'
import type { Bench } from './support/bench.ts'
import { buildPackages } from './support/build-packages.ts'
import { verify } from './verify/verify.ts'

const benches: Readonly<Record<string, Bench>> = { bearer, verify, issuer }

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    build: { type: 'boolean', default: true }
  }
})
const names = positionals.length === 0 ? Object.keys(benches) : positionals
const unknown = names.find(name => !Object.hasOwn(benches, name))
if (unknown !== undefined) {
  throw new TypeError(`there is no bench ${unknown}, only ${Object.keys(benches).join(', ')}`)
}

if (flags.build) buildPackages()

const machine = {
  processors: cpus().length,
  model: cpus()[0]?.model ?? '',
  node: process.version,
  date: new Date().toISOString()
}
const results: Record<string, unknown> = { machine }
if (!flags.json) print(`${machine.processors} × ${machine.model}, Node ${machine.node}, ${machine.date}`)
for (const name of names) {
  const { text, values } = (await benches[name]?.({ quick: flags.quick, progress })) ?? {}
  progress('')
  results[name] = values
  if (!flags.json) print(`\n## ${name}\n\n${text}`)
}
if (flags.json) print(JSON.stringify(results, undefined, 2))

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text}`)
}
