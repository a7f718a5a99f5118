import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const home = join(import.meta.dirname, '../node_modules')

/** Names packages with the versions that are installed here, and so are measured. */
export function withVersions(names: readonly string[]): string {
  return names.map(name => `${name} ${versionOf(name)}`).join(' + ')
}

function versionOf(name: string): string {
  const manifest = JSON.parse(readFileSync(join(home, name, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}
