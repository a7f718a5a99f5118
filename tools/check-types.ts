// Checks the types of everything. What brings types of its own that others must not see (a browser's globals, another
// library's `req.auth`) is a project of its own.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const projects = ['.', ...globSync(['bench/tsconfig.json', 'test/*/tsconfig.json'])]
const failed = projects.filter(project => {
  const { status, error } = spawnSync('node_modules/.bin/tsc', ['--project', project], { stdio: 'inherit' })
  if (error) throw error
  return status !== 0
})
process.exit(failed.length > 0 ? 1 : 0)
