#!/usr/bin/env node
import { once } from 'node:events'
import { runCli } from './cli/run-cli.ts'

process.exitCode = await runCli(process.argv.slice(2), {
  write: text => process.stdout.write(text),
  writeError: text => process.stderr.write(text),
  stopped: () => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
})
