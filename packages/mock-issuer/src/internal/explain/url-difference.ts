type Part = 'protocol' | 'username' | 'hostname' | 'port' | 'pathname' | 'search' | 'hash'

const names: Readonly<Record<Part, string>> = {
  protocol: 'the scheme',
  username: 'the user before the host',
  hostname: 'the host',
  port: 'the port',
  pathname: 'the path',
  search: 'the query',
  hash: 'the fragment'
}

/** Says in which parts two addresses differ; undefined if one is not an address. */
export function urlDifference(sent: string, expected: string): string | undefined {
  if (!URL.canParse(sent) || !URL.canParse(expected)) return undefined
  const [one, other] = [new URL(sent), new URL(expected)]
  const rows = (Object.keys(names) as Part[])
    .filter(part => one[part] !== other[part])
    .map(part => `${names[part]} (${shown(one[part])} instead of ${shown(other[part])})`)
  return rows.length > 0 ? rows.join(', ') : undefined
}

function shown(part: string): string {
  return part === '' ? 'none' : part
}
