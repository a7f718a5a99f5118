import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './workspace.ts'

/** Reads the JavaScript under a heading of the README. */
export async function readmeCode(heading: string): Promise<string> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const section = readme.split(/^## /m).find(part => part.startsWith(`${heading}\n`))
  const code = /```js\n([\s\S]*?)```/.exec(section ?? '')?.[1]
  if (code === undefined) throw new Error(`README.md has no code under '${heading}'`)
  return code
}

/** Turns ES module text into what a CommonJS user writes: `require` in place of `import`, and an async function. */
export function asCommonJs(code: string): string {
  const required = code
    .replaceAll(/^import (\w+) from '([^']+)'/gm, "const $1 = require('$2')")
    .replaceAll(/^import (\{[^}]+\}) from '([^']+)'/gm, "const $1 = require('$2')")
  return `(async () => {\n${required}\n})()`
}
