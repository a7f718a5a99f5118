const statement = /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s*)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Lists the module names that a source text imports, statically or by `import('…')`. */
export function importsOf(source: string): readonly string[] {
  return [statement, dynamic].flatMap(pattern => [...source.matchAll(pattern)].map(([, name = '']) => name))
}
