import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Compiles the packages into their `dist`, with `pnpm build`'s own script. */
export function buildPackages(): void {
  const { status } = spawnSync(process.execPath, ['tools/build.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 2, 2]
  })
  if (status !== 0) throw new Error('the packages do not build; --no-build measures the dist that is there')
}
