import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The root of the repository. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url))

const run = promisify(execFile)

// Whatever `node` the machine has, npm and the scripts below run on the one that runs the tests.
const environment = {
  ...process.env,
  NO_COLOR: '1',
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`
}

/** Runs a command and returns what it printed; rejects with that text when it fails. */
export async function command(folder: string, name: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(name, args, { cwd: folder, env: environment, maxBuffer: 64 * 1024 * 1024 })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${name} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error })
  }
}

/** Builds and packs every public package; returns the tarballs by package name. */
export async function packAll(destination: string): Promise<ReadonlyMap<string, string>> {
  await command(root, process.execPath, 'tools/build.ts')
  await command(
    root,
    'npx',
    '--yes',
    'pnpm@12',
    '--recursive',
    '--filter',
    './packages/*',
    'pack',
    '--pack-destination',
    destination
  )
  const files = await readdir(destination)
  return new Map(
    files.map(file => [file.replace(/^jeton-(.*)-\d+\.\d+\.\d+\.tgz$/, '@jeton/$1'), join(destination, file)])
  )
}

/** Makes an empty folder outside the workspace, which is removed by `remove`. */
export async function emptyFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'jeton-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** Installs packages into a folder with npm, as a user would. */
export async function install(folder: string, ...packages: readonly string[]): Promise<void> {
  await command(folder, 'npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', ...packages)
}

/** Writes a file into a folder and runs it with Node. */
export async function runScript(folder: string, name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return command(folder, process.execPath, name)
}
