export type ConfigFormat = 'json' | 'yaml'

/** The value of a text; a TypeError with the line if it has none. The YAML parser is loaded when it is needed. */
export async function parseConfig(text: string, format: ConfigFormat): Promise<unknown> {
  try {
    return format === 'json' ? JSON.parse(text) : await parseYaml(text)
  } catch (error) {
    const [reason] = (error as Error).message.split('\n')
    throw new TypeError(`the configuration is not ${format === 'json' ? 'JSON' : 'YAML'}: ${reason}`, {
      cause: error
    })
  }
}

/** An empty file has no options. */
async function parseYaml(text: string): Promise<unknown> {
  const { parse } = await import('yaml')
  return (parse(text, { strict: true, uniqueKeys: true }) as unknown) ?? {}
}
