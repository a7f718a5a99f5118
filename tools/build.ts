// Compiles every package to ESM with declarations in its own `dist`; `pnpm build` calls it.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, renameSync, rmSync } from 'node:fs'

rmSync('.build', { recursive: true, force: true })
const { status, error } = spawnSync('node_modules/.bin/tsc', ['--project', 'tsconfig.build.json'], {
  stdio: 'inherit'
})
if (error) throw error
if (status !== 0) process.exit(1)
for (const home of globSync('packages/*')) {
  const built = `.build/${home}/src`
  if (!existsSync(built)) continue
  rmSync(`${home}/dist`, { recursive: true, force: true })
  renameSync(built, `${home}/dist`)
}
rmSync('.build', { recursive: true, force: true })
