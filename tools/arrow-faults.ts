import { dirname, join, relative, sep } from 'node:path'
import { arrows } from './arrows.ts'

const scope = '@jeton/'

/** One import in one file, with paths relative to the root of the repository. */
export interface Import {
  readonly file: string
  readonly name: string
}

/** Says what is wrong with an import; nothing where it follows the rules of the house. */
export function arrowFaults({ file, name }: Import): readonly string[] {
  const [area = '', folder = ''] = file.split('/')
  const home = area === 'packages' || area === 'examples' ? `${area}/${folder}` : area
  if (name.startsWith('.')) return relativeFaults(file, name, home)
  if (!name.startsWith(scope)) return []
  const [target = '', ...path] = name.slice(scope.length).split('/')
  return [
    ...(path.includes('src') || path.includes('dist') ? ['reaches into the inside of another package'] : []),
    ...(area === 'packages' && isSource(file) ? directionFaults(folder, target) : [])
  ]
}

function directionFaults(folder: string, target: string): readonly string[] {
  if (folder === target) return ['imports its own package by name; import the file instead']
  return arrows[folder]?.includes(target) ? [] : [`no arrow leads from ${folder} to ${target}`]
}

function relativeFaults(file: string, name: string, home: string): readonly string[] {
  const target = join(dirname(file), name).split(sep).join('/')
  const inside = relative(home, target)
  const faults: string[] = []
  if (inside.startsWith('..')) faults.push('leaves its package by a path')
  if (isSource(file) && /(?:^|\/)index\.ts$/.test(target)) faults.push("imports its own package's entry file")
  if (file.includes('/test/') && target.includes('/src/'))
    faults.push('a test imports a source file; use the public name')
  return faults
}

function isSource(file: string): boolean {
  return file.includes('/src/')
}
