import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { MockIssuerOptions } from '../internal/settings.ts'
import { loadConfig } from '../load-config.ts'
import type { Arguments } from './read-arguments.ts'

/** The options of the file, under those of the command line. */
export async function readOptions(given: Arguments): Promise<MockIssuerOptions> {
  const { config, persona, seed, strict, url } = given
  return {
    ...(config === undefined ? {} : await readConfig(config)),
    ...(persona === undefined ? {} : { persona }),
    ...(seed === undefined ? {} : { seed }),
    ...(strict === undefined ? {} : { strict }),
    ...(url === undefined ? {} : { url })
  }
}

async function readConfig(file: string): Promise<MockIssuerOptions> {
  return loadConfig(await readFile(file, 'utf8'), extname(file) === '.json' ? 'json' : 'yaml')
}
