// Checks that everything a package exports has a doc block; exits with 1 and a line for each export that has none.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const reexport = /^export (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm

const missing = globSync('packages/*/src/{index,node,msw,vitest}.ts').flatMap(entry =>
  [...readFileSync(entry, 'utf8').matchAll(reexport)].flatMap(([, names = '', from = '']) => {
    const file = join(dirname(entry), from)
    const source = readFileSync(file, 'utf8')
    return namesIn(names)
      .filter(name => !isDocumented(source, name))
      .map(name => `${file}: ${name} has no doc block`)
  })
)
for (const line of missing) console.error(line)
process.exit(missing.length > 0 ? 1 : 0)

function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map(
      item =>
        item
          .replace(/^\s*type\s+/, '')
          .split(/\sas\s/)[0]
          ?.trim() ?? ''
    )
    .filter(name => name !== '')
}

function isDocumented(source: string, name: string): boolean {
  const declaration = String.raw`export (?:declare )?(?:async )?(?:function\*?|const|class|interface|type) ${name}\b`
  const reexported = new RegExp(String.raw`export (?:type )?\{[^}]*\b${name}\b[^}]*\} from`).test(source)
  return reexported || new RegExp(String.raw`\*/\n${declaration}`).test(source)
}
